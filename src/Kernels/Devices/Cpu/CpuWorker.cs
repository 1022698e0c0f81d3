namespace Kernels.Devices.Cpu;

/// <summary>A thread that is parked between jobs, and ends when it has been without one for a while.</summary>
internal sealed class CpuWorker(CpuWorkers workers)
{
    private readonly SemaphoreSlim _wake = new(0);
    private CpuJob? _job;
    private volatile bool _isRetired;

    /// <summary>What the worker's thread does.</summary>
    public void Loop()
    {
        while (Serve())
        {
        }

        CpuThread.Trim();
    }

    public void Assign(CpuJob job)
    {
        Volatile.Write(ref _job, job);
        _wake.Release();
    }

    /// <summary>Takes a job back that the worker has not begun. The worker returns to the idle ones by itself.</summary>
    public bool TryTakeBack(CpuJob job) => Interlocked.CompareExchange(ref _job, null, job) == job;

    /// <summary>Ends the worker, which is idle and will not be rented again.</summary>
    public void Retire()
    {
        _isRetired = true;
        _wake.Release();
    }

    /// <summary>Waits for a job and does it. A method of its own, so that a parked thread's stack has nothing of the last job.</summary>
    private bool Serve()
    {
        // Who was rented just when the time was up is woken yet.
        if (!_wake.Wait(workers.IdleTime)) return !workers.TryRetire(this);
        if (_isRetired) return false;

        CpuJob? job = Interlocked.Exchange(ref _job, null);
        job?.TakePieces();

        // Idle before finished: the caller's next call shall find this worker.
        workers.Return(this);
        job?.Finish();
        return true;
    }
}
