namespace Kernels.Devices.Cpu;

/// <summary>A thread that is parked between jobs.</summary>
internal sealed class CpuWorker
{
    private readonly SemaphoreSlim _wake = new(0);
    private CpuJob? _job;

    public void Start() => new Thread(Loop) { IsBackground = true, Name = "Kernels worker" }.UnsafeStart();

    public void Assign(CpuJob job)
    {
        Volatile.Write(ref _job, job);
        _wake.Release();
    }

    /// <summary>Takes a job back that the worker has not begun. The worker returns to the idle ones by itself.</summary>
    public bool TryTakeBack(CpuJob job) => Interlocked.CompareExchange(ref _job, null, job) == job;

    private void Loop()
    {
        while (true)
        {
            _wake.Wait();
            CpuJob? job = Interlocked.Exchange(ref _job, null);
            job?.TakePieces();

            // Idle before finished: the caller's next call shall find this worker.
            CpuWorkers.Return(this);
            job?.Finish();
        }
    }
}
