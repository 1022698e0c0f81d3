namespace Kernels.Devices;

/// <summary>Memory of a queue that the stages of a call hand on to one another: grown on demand and used again by the next call.</summary>
internal sealed class DeviceWorkspace : IDisposable
{
    private readonly DeviceMemory?[] _memories = new DeviceMemory?[4];
    private readonly long[] _bytes = new long[4];

    /// <summary>Memory of at least that many bytes. What it replaces goes once the work that uses it is done.</summary>
    public DeviceMemory Get(KernelDevice device, int slot, long bytes)
    {
        if (_memories[slot] is { } known && _bytes[slot] >= bytes) return known;
        DeviceMemory memory = device.AllocateMemory(bytes);
        _memories[slot]?.Dispose();
        _memories[slot] = memory;
        _bytes[slot] = bytes;
        return memory;
    }

    public void Dispose()
    {
        foreach (DeviceMemory? memory in _memories) memory?.Dispose();
    }
}
