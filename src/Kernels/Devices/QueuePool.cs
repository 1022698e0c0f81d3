namespace Kernels.Devices;

/// <summary>
/// The queues of a device. One that is returned keeps its place: work may still run on it, for which
/// <see cref="Synchronize"/> waits, and the next renter's work simply comes after that. So giving a stream up neither
/// blocks nor loses track of its work, even from a finalizer.
/// </summary>
internal sealed class QueuePool(KernelDevice device)
{
    private readonly Lock _lock = new();
    private readonly List<DeviceQueue> _all = [];
    private readonly Stack<DeviceQueue> _idle = [];

    public DeviceQueue Rent()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out DeviceQueue? idle)) return idle;
        }

        DeviceQueue queue = device.CreateQueue();
        Add(queue);
        return queue;
    }

    public void Add(DeviceQueue queue)
    {
        lock (_lock) _all.Add(queue);
    }

    public void Return(DeviceQueue queue)
    {
        lock (_lock)
        {
            if (!queue.IsForeign)
            {
                _idle.Push(queue);
                return;
            }

            _all.Remove(queue);
        }

        queue.Dispose();
    }

    public void Synchronize()
    {
        DeviceQueue[] queues;
        lock (_lock) queues = [.. _all];
        foreach (DeviceQueue queue in queues)
        {
            queue.Synchronize();
            queue.Workspace.Trim();
        }
    }

    /// <summary>Gives back what the queues keep between calls.</summary>
    public void Trim()
    {
        DeviceQueue[] queues;
        lock (_lock) queues = [.. _all];
        foreach (DeviceQueue queue in queues) queue.Workspace.Clear();
    }
}
