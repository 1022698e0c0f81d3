using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>
/// Memory of a queue that the stages of a call hand on to one another: grown on demand and used again by the next call.
/// </summary>
internal sealed class DeviceWorkspace : IDisposable
{
    /// <summary>What a queue keeps once its work has been waited for.</summary>
    private const long LargestIdle = 64 << 20;

    /// <summary>The slots that are memory of a workspace.</summary>
    private const ProductSlot First = ProductSlot.Codes;
    private const ProductSlot Last = ProductSlot.Partials;

    private readonly DeviceMemory?[] _memories = new DeviceMemory?[Last - First + 1];
    private readonly long[] _bytes = new long[Last - First + 1];
    private bool _isDisposed;

    /// <summary>Held from the first stage of a call to the last.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Memory of at least that many bytes.</summary>
    public DeviceMemory Get(KernelDevice device, ProductSlot slot, long bytes)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(KernelStream));
        int place = slot - First;
        if (_memories[place] is { } known && _bytes[place] >= bytes) return known;

        // First the old memory goes, once the work that uses it is done: there may not be room for both.
        Release(place);
        _memories[place] = device.AllocateMemory(bytes);
        _bytes[place] = bytes;
        return _memories[place]!;
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
        for (int place = 0; place < _memories.Length; place++) Release(place);
    }

    private void Release(int place)
    {
        _memories[place]?.Dispose();
        _memories[place] = null;
        _bytes[place] = 0;
    }
}
