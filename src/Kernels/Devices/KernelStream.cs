using Kernels.Devices;

namespace Kernels;

/// <summary>
/// A sequence of work on a device: kernels and copies run in the order in which they were enqueued, and work of
/// different streams runs in any order. Usable from any thread.
/// </summary>
/// <remarks>
/// On the CPU the work is done when the enqueuing call returns. Disposing a stream does not wait for its work, which
/// goes on, and for which <see cref="KernelDevice.Synchronize"/> and a buffer's blocking copies still wait.
/// </remarks>
public sealed class KernelStream : IDisposable
{
    private DeviceQueue? _queue;

    internal KernelStream(KernelDevice device, DeviceQueue queue)
    {
        Device = device;
        _queue = queue;
    }

    /// <summary>Gives up a stream that was not disposed.</summary>
    ~KernelStream() => Release();

    /// <summary>The device that the stream belongs to.</summary>
    public KernelDevice Device { get; }

    internal DeviceQueue Queue => _queue ?? throw new ObjectDisposedException(nameof(KernelStream));

    /// <summary>Waits until all work enqueued so far is done.</summary>
    /// <exception cref="KernelException">Some of that work failed on the device.</exception>
    public void Synchronize()
    {
        Queue.Synchronize();
        GC.KeepAlive(this);
    }

    /// <summary>Ends when all work enqueued so far is done. No thread is blocked meanwhile.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the work.</param>
    /// <exception cref="KernelException">Some of that work failed on the device.</exception>
    public Task SynchronizeAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        Task done = Queue.SynchronizeAsync();
        GC.KeepAlive(this);
        return cancellationToken.CanBeCanceled ? done.WaitAsync(cancellationToken) : done;
    }

    /// <summary>Gives up the stream. Its work goes on.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        DeviceQueue? queue = Interlocked.Exchange(ref _queue, null);
        if (queue is not null) Device.Return(queue);
    }
}
