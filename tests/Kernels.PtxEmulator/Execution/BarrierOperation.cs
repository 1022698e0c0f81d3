namespace Kernels.PtxEmulator.Execution;

/// <summary>bar.sync or barrier.sync.</summary>
internal sealed class BarrierOperation(Source number, Source? count, bool aligned) : Operation
{
    /// <summary>Whether all threads of a warp must be at this same instruction.</summary>
    public bool Aligned => aligned;

    public override void Execute(PtxThread thread)
    {
        ulong index = number.Read(thread);
        if (index >= BlockBarrier.PerBlock)
            throw thread.Fault(PtxFault.BarrierOperand, $"barrier {index}: a block has 0..{BlockBarrier.PerBlock - 1}");
        int threads = thread.Block.Threads.Length;
        ulong expected = count is { } given ? given.Read(thread) : (ulong)threads;
        if (count is not null && (expected == 0 || expected % 32 != 0 || expected > (ulong)(threads + 31) / 32 * 32))
        {
            throw thread.Fault(PtxFault.BarrierOperand,
                $"barrier {index} for {expected} threads: the count must be a multiple of 32 up to the block's {threads}");
        }

        thread.Block.Barrier((int)index).Arrive(thread, Math.Min((int)expected, threads));
    }
}
