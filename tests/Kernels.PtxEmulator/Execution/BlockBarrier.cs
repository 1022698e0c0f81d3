namespace Kernels.PtxEmulator.Execution;

/// <summary>One of the numbered barriers of a block.</summary>
internal sealed class BlockBarrier(int number, BlockRun block)
{
    public const int PerBlock = 16;

    private readonly List<PtxThread> _arrived = [];
    private int _expected;

    public void Arrive(PtxThread thread, int expected)
    {
        if (_arrived.Count > 0 && expected != _expected)
        {
            throw thread.Fault(PtxFault.BarrierOperand,
                $"barrier {number} for {expected} threads, while others wait at it for {_expected} (line {_arrived[0].Current.Line})");
        }

        _expected = expected;
        thread.Status = ThreadStatus.AtBarrier;
        _arrived.Add(thread);
        if (_arrived.Count == _expected)
            Complete();
    }

    private void Complete()
    {
        foreach (PtxThread thread in _arrived)
            CheckConvergence(thread);
        if (_arrived.Count == block.Threads.Length)
            block.SynchronizeAll();
        else
            ClockTable.Synchronize(_arrived, block.Threads.Length);
        foreach (PtxThread thread in _arrived)
            thread.Status = ThreadStatus.Running;
        _arrived.Clear();
    }

    /// <summary>At an aligned barrier a warp arrives as one, at one instruction.</summary>
    private static void CheckConvergence(PtxThread thread)
    {
        if (thread.Current is not BarrierOperation { Aligned: true })
            return;
        foreach (PtxThread other in thread.Warp.Threads)
        {
            if (other.Status == ThreadStatus.AtBarrier && ReferenceEquals(other.Current, thread.Current))
                continue;
            string where = other.Status == ThreadStatus.Exited ? "has exited" : $"is at line {other.Current.Line}";
            throw thread.Fault(PtxFault.DivergentBarrier,
                $"an aligned barrier that not all threads of the warp execute: lane {other.Lane} {where}");
        }
    }
}
