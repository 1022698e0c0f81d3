using System.ComponentModel;
using Kernels.Devices;

namespace Kernels.CompilerServices;

/// <summary>Runs products by packed weights for generated code: checks the operands, then hands them to the device.</summary>
/// <remarks>The operands are in the order of the kernel's parameters; those behind the last one are left out.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ProductLauncher
{
    /// <summary>Runs a product on host memory and returns when it is done.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; the weights' device when null.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2, where there is one.</param>
    /// <param name="o3">Operand 3, where there is one.</param>
    public static void Run(
        LutGemmInfo kernel, KernelDevice? device, PackedWeights weights, HostOperand o0, HostOperand o1, HostOperand o2 = default, HostOperand o3 = default)
    {
        ProductRules.CheckWeights(kernel, weights, device ?? weights?.Device);
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3)
        {
            Run(kernel, weights!, [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3)]);
        }
    }

    /// <inheritdoc cref="Run(LutGemmInfo, KernelDevice?, PackedWeights, HostOperand, HostOperand, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; the weights' device when null.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5, where there is one.</param>
    /// <param name="o6">Operand 6, where there is one.</param>
    /// <param name="o7">Operand 7, where there is one.</param>
    public static void Run(
        LutGemmInfo kernel, KernelDevice? device, PackedWeights weights,
        HostOperand o0, HostOperand o1, HostOperand o2, HostOperand o3, HostOperand o4, HostOperand o5 = default, HostOperand o6 = default, HostOperand o7 = default)
    {
        ProductRules.CheckWeights(kernel, weights, device ?? weights?.Device);
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3, p4 = o4, p5 = o5, p6 = o6, p7 = o7)
        {
            Run(kernel, weights!, [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3), o4.At(p4), o5.At(p5), o6.At(p6), o7.At(p7)]);
        }
    }

    /// <summary>Enqueues a product on a stream's device.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2, where there is one.</param>
    /// <param name="o3">Operand 3, where there is one.</param>
    public static void Enqueue(
        LutGemmInfo kernel, KernelStream stream, PackedWeights weights, DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer? o2 = null, DeviceBuffer? o3 = null)
        => Enqueue(kernel, stream, weights, [o0, o1, o2, o3]);

    /// <inheritdoc cref="Enqueue(LutGemmInfo, KernelStream, PackedWeights, DeviceBuffer, DeviceBuffer, DeviceBuffer?, DeviceBuffer?)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5, where there is one.</param>
    /// <param name="o6">Operand 6, where there is one.</param>
    /// <param name="o7">Operand 7, where there is one.</param>
    public static void Enqueue(
        LutGemmInfo kernel, KernelStream stream, PackedWeights weights,
        DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2, DeviceBuffer o3, DeviceBuffer o4, DeviceBuffer? o5 = null, DeviceBuffer? o6 = null, DeviceBuffer? o7 = null)
        => Enqueue(kernel, stream, weights, [o0, o1, o2, o3, o4, o5, o6, o7]);

    private static void Run(LutGemmInfo kernel, PackedWeights weights, ReadOnlySpan<OperandView> operands)
    {
        using var hold = new WeightsHold(weights);
        operands = operands[..kernel.Parameters.Length];
        long rows = ProductRules.Rows(kernel, weights, operands);
        if (rows > 0) weights.Device.Run(new ProductCall(kernel, weights, rows), operands);
    }

    private static void Enqueue(LutGemmInfo kernel, KernelStream stream, PackedWeights weights, ReadOnlySpan<DeviceBuffer?> buffers)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DeviceQueue queue = stream.Queue;
        ProductRules.CheckWeights(kernel, weights, stream.Device);

        BufferLease lease = default;
        try
        {
            ReadOnlySpan<ProductParameter> parameters = kernel.Parameters;
            for (int i = 0; i < parameters.Length; i++) Add(ref lease, buffers[i], parameters[i].Name, stream);

            using var hold = new WeightsHold(weights);
            long rows = ProductRules.Rows(kernel, weights, lease.Views);
            if (rows > 0) queue.Enqueue(new ProductCall(kernel, weights, rows), stream.Device, lease.Memories);
        }
        finally
        {
            lease.Release();
            GC.KeepAlive(stream);
        }
    }

    private static void Add(ref BufferLease lease, DeviceBuffer? buffer, string name, KernelStream stream)
    {
        ArgumentNullException.ThrowIfNull(buffer, name);
        if (buffer.Device != stream.Device) throw OperandErrors.OtherDevice(name, buffer.Device, stream.Device);
        lease.Add(buffer, name);
    }
}
