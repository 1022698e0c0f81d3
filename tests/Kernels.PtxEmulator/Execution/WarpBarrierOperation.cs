namespace Kernels.PtxEmulator.Execution;

/// <summary>bar.warp.sync: the one warp-wide instruction that orders memory.</summary>
internal sealed class WarpBarrierOperation(Source mask, bool convergent) : WarpCollective("bar.warp.sync", mask, convergent)
{
    public override bool NeedsEveryLane => true;

    public override void Complete(IReadOnlyList<PtxThread> members) =>
        ClockTable.Synchronize(members, members[0].Block.Threads.Length);
}
