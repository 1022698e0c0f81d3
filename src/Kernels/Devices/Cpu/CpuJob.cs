using System.Runtime.ExceptionServices;

namespace Kernels.Devices.Cpu;

/// <summary>
/// One call split over threads. They take pieces until none is left, so no thread waits for one that starts late; the
/// caller takes pieces too. Each thread has one job and uses it for all its calls.
/// </summary>
internal sealed class CpuJob
{
    private readonly SemaphoreSlim _finished = new(0);
    private CpuWorker[] _workers = [];

    private CpuCall _call;
    private long _tiles;
    private int _threads;
    private long _next;
    private ExceptionDispatchInfo? _error;

    public void Run(in CpuCall call, long tiles, int threads, CpuWorkers workers)
    {
        _call = call;
        _tiles = tiles;
        _threads = threads;
        _next = 0;

        int helpers = threads - 1;
        if (_workers.Length < helpers) _workers = new CpuWorker[helpers];

        int assigned = workers.Rent(_workers.AsSpan(0, helpers));
        for (int i = 0; i < assigned; i++) _workers[i].Assign(this);

        TakePieces();

        // A worker that has not begun is not waited for; one that has begun may still be in its last piece.
        for (int i = 0; i < assigned; i++)
        {
            if (!_workers[i].TryTakeBack(this)) WaitForOne();
        }

        Forget(assigned)?.Throw();
    }

    /// <summary>Called by a worker, which then says that it is finished.</summary>
    public void TakePieces()
    {
        try
        {
            while (Take(out long first, out long tiles)) _call.Run(first, tiles);
        }
        catch (Exception exception)
        {
            // The caller throws it once every worker has let go of the operands; the other pieces are not begun.
            Interlocked.CompareExchange(ref _error, ExceptionDispatchInfo.Capture(exception), null);
            Interlocked.Exchange(ref _next, _tiles);
        }
    }

    public void Finish() => _finished.Release();

    /// <summary>
    /// Lets go of the call and returns its error. A job lives as long as its thread, and an exception would keep the
    /// assembly that threw it from unloading.
    /// </summary>
    private ExceptionDispatchInfo? Forget(int assigned)
    {
        ExceptionDispatchInfo? error = _error;
        _error = null;
        _call = default;
        _workers.AsSpan(0, assigned).Clear();
        return error;
    }

    private bool Take(out long first, out long tiles)
    {
        first = Volatile.Read(ref _next);
        while (true)
        {
            tiles = CpuWork.TilesOfPiece(_tiles, _tiles - first, _threads);
            if (tiles <= 0) return false;
            long found = Interlocked.CompareExchange(ref _next, first + tiles, first);
            if (found == first) return true;
            first = found;
        }
    }

    /// <summary>Waits through an interruption of this thread: the workers still use the caller's pinned memory.</summary>
    private void WaitForOne()
    {
        bool interrupted = false;
        while (true)
        {
            try
            {
                _finished.Wait();
                break;
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        }

        if (interrupted) Thread.CurrentThread.Interrupt();
    }
}
