using System.ComponentModel;
using Kernels.Devices;

namespace Kernels.CompilerServices;

/// <summary>Runs products by packed weights for generated code: checks the operands, then hands them to the device.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ProductLauncher
{
    /// <summary>Runs a product on host memory and returns when it is done.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; the weights' device when null.</param>
    /// <param name="activations">x.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="destination">y.</param>
    /// <param name="bias">What is added to every row of y, where the kernel takes it.</param>
    /// <param name="channelScales">What the elements of every row of x are divided by, where the kernel takes it.</param>
    public static void Run(
        LutGemmInfo kernel, KernelDevice? device, HostOperand activations, PackedWeights weights, HostOperand destination, HostOperand bias = default, HostOperand channelScales = default)
    {
        ProductRules.CheckWeights(kernel, weights, device ?? weights?.Device);
        fixed (byte* x = activations, y = destination, b = bias, c = channelScales)
        {
            using var hold = new WeightsHold(weights!);
            var operands = new ProductOperands(activations.At(x), destination.At(y), bias.At(b), channelScales.At(c));
            long rows = ProductRules.Rows(kernel, weights!, operands);
            if (rows > 0) weights!.Device.Run(new ProductCall(kernel, weights, rows), operands);
        }
    }

    /// <summary>Enqueues a product on a stream's device.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="activations">x.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="destination">y.</param>
    /// <param name="bias">What is added to every row of y, where the kernel takes it.</param>
    /// <param name="channelScales">What the elements of every row of x are divided by, where the kernel takes it.</param>
    public static void Enqueue(
        LutGemmInfo kernel, KernelStream stream, DeviceBuffer activations, PackedWeights weights, DeviceBuffer destination, DeviceBuffer? bias = null,
        DeviceBuffer? channelScales = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DeviceQueue queue = stream.Queue;
        ProductRules.CheckWeights(kernel, weights, stream.Device);

        BufferLease lease = default;
        try
        {
            Add(ref lease, activations, kernel.Parameters.Activations, stream);
            Add(ref lease, destination, kernel.Parameters.Destination, stream);
            if (kernel.Parameters.Bias is { } name) Add(ref lease, bias, name, stream);
            if (kernel.Parameters.ChannelScales is { } scales) Add(ref lease, channelScales, scales, stream);

            using var hold = new WeightsHold(weights);
            long rows = ProductRules.Rows(kernel, weights, ProductOperands.Of(kernel.Parameters, lease.Views));
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
