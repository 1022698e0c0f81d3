using Kernels.CompilerServices;

namespace Kernels;

/// <summary>Memory of a device. Usable from any thread; dispose it to give the memory back.</summary>
public abstract class DeviceBuffer : IDisposable
{
    private volatile bool _isDisposed;

    private protected DeviceBuffer(KernelDevice device, DeviceMemory memory, long length, KernelElementType? elementType)
    {
        Device = device;
        Memory = memory;
        Length = length;
        ElementType = elementType;
    }

    /// <summary>The device that the memory belongs to.</summary>
    public KernelDevice Device { get; }

    /// <summary>The number of elements.</summary>
    public long Length { get; }

    /// <summary>Whether the buffer was disposed; its memory may live on for slices of it, or for a call that is being made.</summary>
    internal bool IsDisposed => _isDisposed;

    internal DeviceMemory Memory { get; }

    internal KernelElementType? ElementType { get; }

    /// <summary>Gives the memory back once the work that was enqueued with it is done. May be called again.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        Memory.Dispose();
    }
}
