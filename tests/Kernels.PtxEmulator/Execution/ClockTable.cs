namespace Kernels.PtxEmulator.Execution;

/// <summary>A clock per thread of a block, 0 where none is set; stored by warps, as most tables name few of them.</summary>
internal sealed class ClockTable(int threads)
{
    private readonly int[]?[] _warps = new int[(threads + 31) / 32][];

    public int this[int thread]
    {
        get => _warps[thread >> 5]?[thread & 31] ?? 0;
        set => (_warps[thread >> 5] ??= new int[32])[thread & 31] = value;
    }

    /// <summary>
    /// Orders everything that the threads have done before everything that they do next: each gets to know what all of them
    /// know, and the clock of each. They share one table, which nothing writes afterwards.
    /// </summary>
    public static void Synchronize(IReadOnlyList<PtxThread> threads, int threadsPerBlock)
    {
        var joined = new ClockTable(threadsPerBlock);
        ClockTable? previous = null;
        foreach (PtxThread thread in threads)
        {
            if (thread.Known is { } known && known != previous)
                joined.Join(known);
            previous = thread.Known;
        }

        foreach (PtxThread thread in threads)
        {
            joined[thread.Index] = Math.Max(joined[thread.Index], thread.Clock++);
            thread.Known = joined;
        }
    }

    private void Join(ClockTable other)
    {
        for (int warp = 0; warp < _warps.Length; warp++)
        {
            if (other._warps[warp] is not { } clocks)
                continue;
            int[] mine = _warps[warp] ??= new int[32];
            for (int lane = 0; lane < mine.Length; lane++)
                mine[lane] = Math.Max(mine[lane], clocks[lane]);
        }
    }
}
