using System.Diagnostics.CodeAnalysis;

namespace Kernels.Devices.Cpu;

/// <summary>
/// Worker threads, made on demand: never more than the widest call asked for, whatever the number of devices and of
/// calling threads. One that stays idle ends, since a parked thread keeps its scratch, and keeps an unloadable assembly
/// from going if this runtime was loaded with it.
/// </summary>
/// <param name="idleTime">How long a worker stays without work.</param>
/// <param name="start">Starts a thread, or throws.</param>
/// <param name="clock">The time.</param>
internal sealed class CpuWorkers(TimeSpan idleTime, Action<ThreadStart> start, TimeProvider clock)
{
    /// <summary>How long the process's workers stay without work: a new thread costs some 100 µs, which is nothing once in that time.</summary>
    public static readonly TimeSpan DefaultIdleTime = TimeSpan.FromSeconds(10);

    /// <summary>How long no thread is asked for after one could not be started: each attempt costs more than a small call.</summary>
    public static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(1);

    private readonly Lock _guard = new();

    // Used as a stack, so that the workers which are needed least are idle longest.
    private readonly List<CpuWorker> _idle = [];
    private int _count;
    private long? _failedAt;

    /// <summary>The workers of all CPU devices of the process.</summary>
    public static CpuWorkers Shared { get; } = new(DefaultIdleTime, StartThread, TimeProvider.System);

    public TimeSpan IdleTime => idleTime;

    /// <summary>Fills the span as far as workers are to be had, and returns how many there were.</summary>
    public int Rent(Span<CpuWorker> workers)
    {
        lock (_guard)
        {
            int rented = 0;
            for (; rented < workers.Length; rented++)
            {
                if (TakeIdle() is not { } worker)
                {
                    if (_count >= workers.Length || !TryStart(out worker)) break;
                }

                workers[rented] = worker;
            }

            return rented;
        }
    }

    /// <summary>Takes back a worker that was rented.</summary>
    public void Return(CpuWorker worker)
    {
        lock (_guard) _idle.Add(worker);
    }

    /// <summary>Lets an idle worker go, or says that it was rented meanwhile.</summary>
    public bool TryRetire(CpuWorker worker)
    {
        lock (_guard)
        {
            if (!_idle.Remove(worker)) return false;
            _count--;
            return true;
        }
    }

    /// <summary>Ends all idle workers.</summary>
    public void RetireIdle()
    {
        lock (_guard)
        {
            foreach (CpuWorker worker in _idle) worker.Retire();
            _count -= _idle.Count;
            _idle.Clear();
        }
    }

    private static void StartThread(ThreadStart loop) => new Thread(loop) { IsBackground = true, Name = "Kernels worker" }.UnsafeStart();

    private CpuWorker? TakeIdle()
    {
        if (_idle.Count == 0) return null;
        CpuWorker worker = _idle[^1];
        _idle.RemoveAt(_idle.Count - 1);
        return worker;
    }

    /// <summary>Starts a worker where the system has a thread. A call without one is slower, not wrong.</summary>
    private bool TryStart([NotNullWhen(true)] out CpuWorker? worker)
    {
        worker = null;
        if (_failedAt is { } failedAt && clock.GetElapsedTime(failedAt) < RetryTime) return false;

        try
        {
            // Room now, so that no worker fails to return.
            _idle.EnsureCapacity(_count + 1);
            var started = new CpuWorker(this);
            start(started.Loop);
            worker = started;
            _count++;
            _failedAt = null;
            return true;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            _failedAt = clock.GetTimestamp();
            return false;
        }
    }
}
