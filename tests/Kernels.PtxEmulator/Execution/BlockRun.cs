using Kernels.PtxEmulator.Memory;

namespace Kernels.PtxEmulator.Execution;

/// <summary>
/// Runs the blocks of a launch, one after the other, each time with fresh threads and shared memory. A block's threads run in
/// random order up to their next meeting point; ordering of memory is judged by clocks, not by this order.
/// </summary>
internal sealed class BlockRun
{
    /// <summary>Long enough to be rare, short enough for threads that wait for each other through memory.</summary>
    private const int Slice = 4096;

    private readonly Random _random;
    private readonly BlockBarrier[] _barriers = new BlockBarrier[BlockBarrier.PerBlock];
    private readonly int[] _order;

    public BlockRun(LaunchContext launch, Random random)
    {
        Launch = launch;
        _random = random;
        (int width, int height, int depth) = launch.BlockSize;
        Threads = new PtxThread[width * height * depth];
        for (int i = 0; i < Threads.Length; i++)
            Threads[i] = new PtxThread(launch.Entry, this, i, (i % width, i / width % height, i / (width * height)));
        Warps = new Warp[(Threads.Length + 31) / 32];
        for (int i = 0; i < Warps.Length; i++)
            Warps[i] = new Warp(new ArraySegment<PtxThread>(Threads, i * 32, Math.Min(32, Threads.Length - i * 32)));
        for (int i = 0; i < _barriers.Length; i++)
            _barriers[i] = new BlockBarrier(i, this);
        _order = [.. Enumerable.Range(0, Warps.Length)];
        Shared = AddressSpace.Shared(launch.Entry);
    }

    public LaunchContext Launch { get; }

    public PtxThread[] Threads { get; }

    public Warp[] Warps { get; }

    public AddressSpace Shared { get; }

    /// <summary>Linear index in the grid.</summary>
    public int Number { get; private set; }

    public (int X, int Y, int Z) Position { get; private set; }

    /// <summary>Counts the barriers of all threads; what happened in an earlier epoch is ordered before everything since.</summary>
    public int Epoch { get; private set; }

    public BlockBarrier Barrier(int number) => _barriers[number];

    public void Run(int number)
    {
        (int width, int height, int _) = Launch.GridSize;
        Number = number;
        Position = (number % width, number / width % height, number / (width * height));
        Epoch = 0;
        Shared.Forget();
        foreach (PtxThread thread in Threads)
            thread.Reset(Launch.InstructionBudget);
        while (RunRound())
        {
        }

        if (Array.Exists(Threads, thread => thread.Status != ThreadStatus.Exited))
            throw Deadlock.Describe(this);
    }

    /// <summary>A barrier of all threads: everything before it is ordered before everything after it.</summary>
    public void SynchronizeAll()
    {
        Epoch++;
        foreach (PtxThread thread in Threads)
        {
            thread.Clock = 1;
            thread.Known = null;
        }
    }

    /// <summary>Runs every thread that can, warps in random order; false when none can.</summary>
    private bool RunRound()
    {
        bool progress = false;
        _random.Shuffle(_order);
        foreach (int warp in _order)
        {
            ArraySegment<PtxThread> threads = Warps[warp].Threads;
            int first = _random.Next(threads.Count);
            for (int i = 0; i < threads.Count; i++)
            {
                PtxThread thread = threads[(first + i) % threads.Count];
                if (thread.Status != ThreadStatus.Running)
                    continue;
                thread.Run(Slice);
                progress = true;
            }
        }

        return progress;
    }
}
