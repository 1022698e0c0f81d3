namespace Kernels;

/// <summary>Keeps a buffer's memory from being freed by another thread during a copy.</summary>
internal readonly ref struct BufferHold
{
    private readonly DeviceMemory _memory;

    public BufferHold(DeviceBuffer buffer)
    {
        ObjectDisposedException.ThrowIf(buffer.IsDisposed, buffer);
        bool added = false;
        buffer.Memory.DangerousAddRef(ref added);
        _memory = buffer.Memory;
    }

    public void Dispose() => _memory.DangerousRelease();
}
