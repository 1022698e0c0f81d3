using System.Collections.Concurrent;

namespace Kernels.Tests.Runtime;

/// <summary>Starts the threads of workers, as many as it has, and knows what became of them.</summary>
internal sealed class ThreadSource
{
    private readonly ConcurrentQueue<Thread> _threads = [];

    public int Available { get; set; } = int.MaxValue;

    /// <summary>What the system says when there is no further thread.</summary>
    public Exception Shortage { get; init; } = new OutOfMemoryException("no thread");

    public int Attempts { get; private set; }

    public int Started => _threads.Count;

    public void Start(ThreadStart loop)
    {
        Attempts++;
        if (_threads.Count >= Available) throw Shortage;
        var thread = new Thread(loop) { IsBackground = true };
        thread.Start();
        _threads.Enqueue(thread);
    }

    /// <summary>
    /// Tells the device to give back what is idle until all threads have ended, and says whether they have: a worker that
    /// began too late for a call may still be on its way back.
    /// </summary>
    public bool EndBy(KernelDevice device) => SpinWait.SpinUntil(
        () =>
        {
            device.Trim();
            return _threads.All(thread => !thread.IsAlive);
        },
        TimeSpan.FromSeconds(30));

    /// <summary>Waits until all threads that were started have ended, and says whether they have.</summary>
    public bool HaveEnded() => _threads.All(thread => thread.Join(TimeSpan.FromSeconds(30)));
}
