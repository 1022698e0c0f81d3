namespace Kernels.PtxEmulator.Execution;

/// <summary>32 threads that meet at warp-wide instructions, and run apart from each other otherwise.</summary>
internal sealed class Warp(ArraySegment<PtxThread> threads)
{
    private readonly List<PtxThread> _members = new(32);

    public ArraySegment<PtxThread> Threads { get; } = threads;

    /// <summary>The thread of a lane, or null where the block ends before it.</summary>
    public PtxThread? Lane(int lane) => lane < Threads.Count ? Threads[lane] : null;

    /// <summary>A thread reaches a warp-wide instruction, and waits there until the others of the mask do.</summary>
    public void Arrive(PtxThread thread, WarpCollective collective, uint mask)
    {
        if ((mask >> thread.Lane & 1) == 0)
            throw thread.Fault(PtxFault.LaneNotInMask, $"lane {thread.Lane} executes with member mask 0x{mask:X8}, which leaves it out");
        thread.Mask = mask;
        thread.Status = ThreadStatus.AtCollective;
        TryComplete(thread, collective);
    }

    /// <summary>A thread has exited: those that waited for it may go on, or cannot any more.</summary>
    public void Exited()
    {
        foreach (PtxThread thread in Threads)
        {
            if (thread.Status == ThreadStatus.AtCollective)
                TryComplete(thread, (WarpCollective)thread.Current);
        }
    }

    private void TryComplete(PtxThread thread, WarpCollective collective)
    {
        List<PtxThread> members = _members;
        members.Clear();
        for (int lane = 0; lane < 32; lane++)
        {
            if ((thread.Mask >> lane & 1) == 0)
                continue;
            PtxThread? member = Lane(lane);
            if (member is null || member.Status == ThreadStatus.Exited)
            {
                if (collective.NeedsEveryLane)
                    throw Absent(thread, lane, member is null);
                continue;
            }

            if (member.Status != ThreadStatus.AtCollective || member.Mask != thread.Mask || !collective.Meets(member.Current))
                return;
            members.Add(member);
        }

        collective.Complete(members);
        foreach (PtxThread member in members)
        {
            ((WarpCollective)member.Current).Finish(member, members);
            member.Status = ThreadStatus.Running;
        }
    }

    private static PtxException Absent(PtxThread thread, int lane, bool missing) =>
        thread.Fault(PtxFault.DivergentBarrier,
            $"member mask 0x{thread.Mask:X8} names lane {lane}, which {(missing ? "the block does not have" : "has exited")}");
}
