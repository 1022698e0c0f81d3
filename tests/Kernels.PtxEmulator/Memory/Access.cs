using Kernels.PtxEmulator.Execution;

namespace Kernels.PtxEmulator.Memory;

/// <summary>When and by whom a location was accessed; <see cref="Clock"/> is 0 when it was not.</summary>
internal readonly record struct Access(int Block, int Thread, int Epoch, int Clock, int Line)
{
    public bool Exists => Clock != 0;

    public static Access By(PtxThread thread) =>
        new(thread.Block.Number, thread.Index, thread.Block.Epoch, thread.Clock, thread.Current.Line);

    /// <summary>Whether the access is ordered before what the thread does now. Blocks of a launch are never ordered.</summary>
    public bool IsBefore(PtxThread thread) =>
        Block == thread.Block.Number
        && (Thread == thread.Index || Epoch < thread.Block.Epoch || thread.Known?[Thread] >= Clock);
}
