using Kernels.PtxEmulator.Execution;

namespace Kernels.PtxEmulator.Memory;

/// <summary>
/// The accesses of one kind to a location that may still conflict with a later one. Mostly that is a single access; accesses
/// by several unordered threads, or by several blocks, take a further object.
/// </summary>
internal struct AccessSet
{
    private Access _last;
    private Concurrent? _concurrent;

    public void Add(PtxThread thread)
    {
        var access = Access.By(thread);
        if (_last.Exists && _last.Block != access.Block)
        {
            // Blocks run one after the other, so the earlier block's accesses are complete: any of them stands for all.
            _concurrent = new Concurrent { OtherBlock = _last };
        }
        else if (_last.Exists && !_last.IsBefore(thread))
        {
            _concurrent ??= new Concurrent();
            _concurrent.Add(_last, thread.Block);
        }

        _last = access;
    }

    /// <summary>An access that is not ordered before what the thread does now, or one that does not exist.</summary>
    public readonly Access FindUnordered(PtxThread thread)
    {
        if (_last.Exists && !_last.IsBefore(thread))
            return _last;
        return _concurrent?.FindUnordered(thread) ?? default;
    }

    private sealed class Concurrent
    {
        private ClockTable? _clocks;
        private Access _sample;

        public Access OtherBlock { get; init; }

        public void Add(Access access, BlockRun block)
        {
            if (_clocks is null || _sample.Epoch != access.Epoch)
                _clocks = new ClockTable(block.Threads.Length);
            _sample = access;
            _clocks[access.Thread] = access.Clock;
        }

        public Access FindUnordered(PtxThread thread)
        {
            if (OtherBlock.Exists && OtherBlock.Block != thread.Block.Number)
                return OtherBlock;
            if (_clocks is null || _sample.Block != thread.Block.Number || _sample.Epoch < thread.Block.Epoch)
                return default;
            for (int i = 0; i < thread.Block.Threads.Length; i++)
            {
                Access access = _sample with { Thread = i, Clock = _clocks[i] };
                if (access.Exists && !access.IsBefore(thread))
                    return access;
            }

            return default;
        }
    }
}
