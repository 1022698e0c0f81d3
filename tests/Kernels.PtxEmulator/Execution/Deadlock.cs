namespace Kernels.PtxEmulator.Execution;

/// <summary>Says why no thread of a block can go on.</summary>
internal static class Deadlock
{
    public static PtxException Describe(BlockRun block)
    {
        PtxThread? collective = Array.Find(block.Threads, thread => thread.Status == ThreadStatus.AtCollective);
        if (collective is not null)
        {
            return collective.Fault(PtxFault.DivergentBarrier,
                $"lane {collective.Lane} waits with member mask 0x{collective.Mask:X8}, but {Absentee(collective)}");
        }

        PtxThread waiting = Array.Find(block.Threads, thread => thread.Status == ThreadStatus.AtBarrier)!;
        int exited = block.Threads.Count(thread => thread.Status == ThreadStatus.Exited);
        if (exited > 0)
        {
            return waiting.Fault(PtxFault.DivergentBarrier,
                $"the barrier waits for threads that cannot come: {exited} of the block's {block.Threads.Length} have exited");
        }

        foreach (PtxThread thread in block.Threads)
        {
            PtxThread first = thread.Warp.Threads[0];
            if (!ReferenceEquals(first.Current, thread.Current))
            {
                return thread.Fault(PtxFault.DivergentBarrier,
                    $"threads of one warp wait at different barriers: lane {first.Lane} at line {first.Current.Line}, "
                    + $"lane {thread.Lane} at line {thread.Current.Line}");
            }
        }

        IOrderedEnumerable<int> lines = block.Threads.Select(thread => thread.Current.Line).Distinct().Order();
        return waiting.Fault(PtxFault.BarrierDeadlock,
            $"all threads wait at barriers that cannot complete (lines {string.Join(", ", lines)})");
    }

    /// <summary>What a lane of the mask does instead of meeting the thread.</summary>
    private static string Absentee(PtxThread thread)
    {
        foreach (PtxThread other in thread.Warp.Threads)
        {
            if ((thread.Mask >> other.Lane & 1) == 0)
                continue;
            if (other.Status == ThreadStatus.AtBarrier)
                return $"lane {other.Lane} waits at the block barrier of line {other.Current.Line}";
            if (other.Status == ThreadStatus.AtCollective && other.Mask != thread.Mask)
                return $"lane {other.Lane} waits with member mask 0x{other.Mask:X8} at line {other.Current.Line}";
            if (other.Status == ThreadStatus.AtCollective && !((WarpCollective)thread.Current).Meets(other.Current))
                return $"lane {other.Lane} waits at line {other.Current.Line}";
        }

        return "the lanes of the mask do not meet";
    }
}
