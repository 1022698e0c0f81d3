namespace Kernels.Devices;

/// <summary>
/// Memory of a queue that the stages of a call hand on to one another: grown on demand and used again by the next call.
/// </summary>
internal sealed class DeviceWorkspace : IDisposable
{
    /// <summary>What a queue keeps once its work has been waited for.</summary>
    private const long LargestIdle = 64 << 20;

    private readonly DeviceMemory?[] _memories = new DeviceMemory?[4];
    private readonly long[] _bytes = new long[4];
    private bool _isDisposed;

    /// <summary>Held from the first stage of a call to the last.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Memory of at least that many bytes.</summary>
    public DeviceMemory Get(KernelDevice device, int slot, long bytes)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(KernelStream));
        if (_memories[slot] is { } known && _bytes[slot] >= bytes) return known;

        // First the old memory goes, once the work that uses it is done: there may not be room for both.
        Release(slot);
        _memories[slot] = device.AllocateMemory(bytes);
        _bytes[slot] = bytes;
        return _memories[slot]!;
    }

    /// <summary>
    /// Called when the queue's work was waited for: one large call does not keep a device's memory for good. What was enqueued meanwhile keeps
    /// the memory that it uses.
    /// </summary>
    public void Trim()
    {
        lock (Lock)
        {
            if (_bytes.Sum() > LargestIdle) ReleaseAll();
        }
    }

    /// <summary>Gives all memory back, between two calls.</summary>
    public void Clear()
    {
        lock (Lock) ReleaseAll();
    }

    public void Dispose()
    {
        lock (Lock)
        {
            _isDisposed = true;
            ReleaseAll();
        }
    }

    private void ReleaseAll()
    {
        for (int slot = 0; slot < _memories.Length; slot++) Release(slot);
    }

    private void Release(int slot)
    {
        _memories[slot]?.Dispose();
        _memories[slot] = null;
        _bytes[slot] = 0;
    }
}
