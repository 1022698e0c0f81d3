using Kernels.Devices.Cuda;

namespace Kernels;

/// <summary>
/// Shares CUDA streams and memory with other libraries of the process. Kernels use the device's primary context, as
/// the CUDA runtime and the libraries on top of it do; what belongs to another context is refused.
/// </summary>
public static unsafe class CudaInterop
{
    /// <summary>Makes a stream of a CUstream that someone else made and will destroy.</summary>
    /// <remarks>
    /// Dispose the wrapper before the native stream is destroyed.
    /// </remarks>
    /// <param name="device">The CUDA device.</param>
    /// <param name="stream">The CUstream; 0 is the legacy default stream.</param>
    public static KernelStream WrapStream(KernelDevice device, nint stream)
    {
        CudaDevice cuda = Check(device);
        CudaContext context = cuda.Context;
        nint owner = 0;
        using (context.Enter()) context.Check(context.Api.StreamGetCtx(stream, &owner), "cuStreamGetCtx");
        if (owner != context.Handle) throw OtherContext(nameof(stream));
        return device.Adopt(new CudaQueue(cuda, CudaStream.Wrap(context, stream)));
    }

    /// <summary>Makes a buffer of device memory that someone else allocated and will free.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="device">The CUDA device.</param>
    /// <param name="pointer">The CUdeviceptr.</param>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentException">The pointer is no multiple of 16, or belongs to another context.</exception>
    public static DeviceBuffer<T> WrapBuffer<T>(KernelDevice device, nint pointer, long length)
        where T : unmanaged
    {
        CudaContext context = Check(device).Context;
        ArgumentOutOfRangeException.ThrowIfZero(pointer);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (pointer % CudaConstants.WidestAccess != 0)
        {
            throw new ArgumentException(
                $"Kernels access memory in pieces of {CudaConstants.WidestAccess} bytes; the address 0x{pointer:x} is no multiple of that. Pass one that is.", nameof(pointer));
        }

        nint owner = 0;
        using (context.Enter())
        {
            context.Check(context.Api.PointerGetAttribute(&owner, CudaConstants.PointerAttributeContext, (ulong)pointer), "cuPointerGetAttribute");
        }

        // Memory of a pool belongs to no context.
        if (owner != 0 && owner != context.Handle) throw OtherContext(nameof(pointer));
        return new DeviceBuffer<T>(device, CudaMemory.Wrap(context, (ulong)pointer), length);
    }

    /// <summary>The CUcontext that kernels of a device run in: its primary context.</summary>
    /// <param name="device">The CUDA device.</param>
    public static nint GetContext(KernelDevice device) => Check(device).Context.Handle;

    /// <summary>The CUstream of a stream; it lives as long as the stream is not disposed.</summary>
    /// <param name="stream">A stream of a CUDA device.</param>
    public static nint GetStream(KernelStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(stream.Device);
        return stream.Queue.Handle;
    }

    /// <summary>The CUdeviceptr of a buffer; it is valid as long as the buffer is not disposed.</summary>
    /// <param name="buffer">A buffer of a CUDA device.</param>
    public static nint GetPointer(DeviceBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Check(buffer.Device);
        ObjectDisposedException.ThrowIf(buffer.IsDisposed, buffer);
        return buffer.Memory.Address;
    }

    private static CudaDevice Check(KernelDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device as CudaDevice ?? throw new ArgumentException($"Device {device.Id} is no CUDA device.", nameof(device));
    }

    private static ArgumentException OtherContext(string name)
        => new("It belongs to another CUDA context than the device's primary one. Make it in the primary context.", name);
}
