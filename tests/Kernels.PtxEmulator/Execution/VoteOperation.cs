namespace Kernels.PtxEmulator.Execution;

/// <summary>vote.sync over the members' predicates.</summary>
internal sealed class VoteOperation(VoteMode mode, Destination destination, Source predicate, Source mask, bool convergent)
    : WarpCollective($"vote.sync.{mode}", mask, convergent)
{
    protected override void Bring(PtxThread thread) => thread.Exchange = (predicate.Read(thread), 0, 0);

    public override void Finish(PtxThread thread, IReadOnlyList<PtxThread> members)
    {
        uint ballot = 0;
        foreach (PtxThread member in members)
            ballot |= (uint)member.Exchange.Value << member.Lane;
        bool all = members.Count == uint.PopCount(ballot);
        destination.Write(thread, mode switch
        {
            VoteMode.Ballot => ballot,
            VoteMode.All => all ? 1ul : 0ul,
            VoteMode.Any => ballot != 0 ? 1ul : 0ul,
            _ => all || ballot == 0 ? 1ul : 0ul,
        });
    }
}
