using System.ComponentModel;
using Kernels.Devices;

namespace Kernels.CompilerServices;

/// <summary>Runs kernels for generated code: checks the operands, then hands them to the device.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class KernelLauncher
{
    /// <summary>Runs a kernel on host memory and returns when it is done.</summary>
    /// <typeparam name="TBody">The kernel's CPU bodies.</typeparam>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    public static void Run<TBody>(KernelInfo kernel, KernelDevice? device, HostOperand o0, HostOperand o1)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1)
        {
            Run(kernel, device, RowKernelBody.Of<TBody>(), [o0.At(p0), o1.At(p1)]);
        }
    }

    /// <inheritdoc cref="Run{TBody}(KernelInfo, KernelDevice?, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    public static void Run<TBody>(KernelInfo kernel, KernelDevice? device, HostOperand o0, HostOperand o1, HostOperand o2)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1, p2 = o2)
        {
            Run(kernel, device, RowKernelBody.Of<TBody>(), [o0.At(p0), o1.At(p1), o2.At(p2)]);
        }
    }

    /// <inheritdoc cref="Run{TBody}(KernelInfo, KernelDevice?, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    public static void Run<TBody>(KernelInfo kernel, KernelDevice? device, HostOperand o0, HostOperand o1, HostOperand o2, HostOperand o3)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3)
        {
            Run(kernel, device, RowKernelBody.Of<TBody>(), [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3)]);
        }
    }

    /// <inheritdoc cref="Run{TBody}(KernelInfo, KernelDevice?, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    public static void Run<TBody>(KernelInfo kernel, KernelDevice? device, HostOperand o0, HostOperand o1, HostOperand o2, HostOperand o3, HostOperand o4)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3, p4 = o4)
        {
            Run(kernel, device, RowKernelBody.Of<TBody>(), [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3), o4.At(p4)]);
        }
    }

    /// <inheritdoc cref="Run{TBody}(KernelInfo, KernelDevice?, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5.</param>
    public static void Run<TBody>(KernelInfo kernel, KernelDevice? device, HostOperand o0, HostOperand o1, HostOperand o2, HostOperand o3, HostOperand o4, HostOperand o5)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3, p4 = o4, p5 = o5)
        {
            Run(kernel, device, RowKernelBody.Of<TBody>(), [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3), o4.At(p4), o5.At(p5)]);
        }
    }

    /// <inheritdoc cref="Run{TBody}(KernelInfo, KernelDevice?, HostOperand, HostOperand)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="device">Where to run; <see cref="KernelDevice.Default"/> when null.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5.</param>
    /// <param name="o6">Operand 6.</param>
    /// <param name="o7">Operand 7, where there is one.</param>
    /// <param name="o8">Operand 8, where there is one.</param>
    /// <param name="o9">Operand 9, where there is one.</param>
    /// <param name="o10">Operand 10, where there is one.</param>
    /// <param name="o11">Operand 11, where there is one.</param>
    public static void Run<TBody>(
        KernelInfo kernel, KernelDevice? device,
        HostOperand o0, HostOperand o1, HostOperand o2, HostOperand o3, HostOperand o4, HostOperand o5, HostOperand o6, HostOperand o7 = default, HostOperand o8 = default, HostOperand o9 = default,
        HostOperand o10 = default, HostOperand o11 = default)
        where TBody : struct, IRowKernel
    {
        fixed (byte* p0 = o0, p1 = o1, p2 = o2, p3 = o3, p4 = o4, p5 = o5, p6 = o6, p7 = o7, p8 = o8, p9 = o9, p10 = o10, p11 = o11)
        {
            ReadOnlySpan<OperandView> operands = [o0.At(p0), o1.At(p1), o2.At(p2), o3.At(p3), o4.At(p4), o5.At(p5), o6.At(p6), o7.At(p7), o8.At(p8), o9.At(p9), o10.At(p10), o11.At(p11)];
            Run(kernel, device, RowKernelBody.Of<TBody>(), operands[..kernel.OperandCount]);
        }
    }

    /// <summary>Enqueues a kernel on a stream's device.</summary>
    /// <typeparam name="TBody">The kernel's CPU bodies.</typeparam>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    public static void Enqueue<TBody>(KernelInfo kernel, KernelStream stream, DeviceBuffer o0, DeviceBuffer o1)
        where TBody : struct, IRowKernel
        => Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), [o0, o1]);

    /// <inheritdoc cref="Enqueue{TBody}(KernelInfo, KernelStream, DeviceBuffer, DeviceBuffer)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    public static void Enqueue<TBody>(KernelInfo kernel, KernelStream stream, DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2)
        where TBody : struct, IRowKernel
        => Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), [o0, o1, o2]);

    /// <inheritdoc cref="Enqueue{TBody}(KernelInfo, KernelStream, DeviceBuffer, DeviceBuffer)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    public static void Enqueue<TBody>(KernelInfo kernel, KernelStream stream, DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2, DeviceBuffer o3)
        where TBody : struct, IRowKernel
        => Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), [o0, o1, o2, o3]);

    /// <inheritdoc cref="Enqueue{TBody}(KernelInfo, KernelStream, DeviceBuffer, DeviceBuffer)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    public static void Enqueue<TBody>(KernelInfo kernel, KernelStream stream, DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2, DeviceBuffer o3, DeviceBuffer o4)
        where TBody : struct, IRowKernel
        => Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), [o0, o1, o2, o3, o4]);

    /// <inheritdoc cref="Enqueue{TBody}(KernelInfo, KernelStream, DeviceBuffer, DeviceBuffer)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5.</param>
    public static void Enqueue<TBody>(KernelInfo kernel, KernelStream stream, DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2, DeviceBuffer o3, DeviceBuffer o4, DeviceBuffer o5)
        where TBody : struct, IRowKernel
        => Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), [o0, o1, o2, o3, o4, o5]);

    /// <inheritdoc cref="Enqueue{TBody}(KernelInfo, KernelStream, DeviceBuffer, DeviceBuffer)"/>
    /// <param name="kernel">The kernel.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="o0">Operand 0.</param>
    /// <param name="o1">Operand 1.</param>
    /// <param name="o2">Operand 2.</param>
    /// <param name="o3">Operand 3.</param>
    /// <param name="o4">Operand 4.</param>
    /// <param name="o5">Operand 5.</param>
    /// <param name="o6">Operand 6.</param>
    /// <param name="o7">Operand 7, where there is one.</param>
    /// <param name="o8">Operand 8, where there is one.</param>
    /// <param name="o9">Operand 9, where there is one.</param>
    /// <param name="o10">Operand 10, where there is one.</param>
    /// <param name="o11">Operand 11, where there is one.</param>
    public static void Enqueue<TBody>(
        KernelInfo kernel, KernelStream stream,
        DeviceBuffer o0, DeviceBuffer o1, DeviceBuffer o2, DeviceBuffer o3, DeviceBuffer o4, DeviceBuffer o5, DeviceBuffer o6, DeviceBuffer? o7 = null,
        DeviceBuffer? o8 = null, DeviceBuffer? o9 = null, DeviceBuffer? o10 = null, DeviceBuffer? o11 = null)
        where TBody : struct, IRowKernel
    {
        // An operand that the kernel has and nobody gave is reported by its name.
        ReadOnlySpan<DeviceBuffer> buffers = [o0, o1, o2, o3, o4, o5, o6, o7!, o8!, o9!, o10!, o11!];
        Enqueue(kernel, stream, RowKernelBody.Of<TBody>(), buffers[..kernel.OperandCount]);
    }

    private static void Run(KernelInfo kernel, KernelDevice? device, in RowKernelBody body, ReadOnlySpan<OperandView> operands)
    {
        long rows = OperandRules.Rows(kernel, operands);
        if (rows > 0) (device ?? KernelDevice.Default).Run(kernel, body, operands, rows * kernel.BlocksPerRow);
    }

    private static void Enqueue(KernelInfo kernel, KernelStream stream, in RowKernelBody body, ReadOnlySpan<DeviceBuffer> buffers)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DeviceQueue queue = stream.Queue;

        BufferLease lease = default;
        try
        {
            for (int i = 0; i < buffers.Length; i++)
            {
                string name = kernel.Operand(i).Name;
                ArgumentNullException.ThrowIfNull(buffers[i], name);
                if (buffers[i].Device != stream.Device) throw OperandErrors.OtherDevice(kernel, i, buffers[i].Device, stream.Device);
                lease.Add(buffers[i], name);
            }

            long rows = OperandRules.Rows(kernel, lease.Views);
            if (rows == 0) return;
            if (kernel.Slots >= 0 && stream.Device.Kind != DeviceKind.Cpu) SlotRules.CheckReach(kernel, lease.Views, rows, stream.Device);
            queue.Launch(kernel, body, lease.Memories, LaunchSize.OfRows(kernel, rows * kernel.BlocksPerRow, SlotRules.Count(kernel, lease.Views)));
        }
        finally
        {
            lease.Release();
            GC.KeepAlive(stream);
        }
    }
}
