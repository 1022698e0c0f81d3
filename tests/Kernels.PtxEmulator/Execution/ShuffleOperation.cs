namespace Kernels.PtxEmulator.Execution;

/// <summary>shfl.sync. It exchanges registers and does not order memory.</summary>
internal sealed class ShuffleOperation(
    ShuffleMode mode, Destination destination, Destination inRange, Source value, Source lane, Source clamp, Source mask,
    bool convergent) : WarpCollective($"shfl.sync.{mode}", mask, convergent)
{
    protected override void Bring(PtxThread thread) =>
        thread.Exchange = (value.Read(thread), (uint)lane.Read(thread), (uint)clamp.Read(thread));

    public override void Finish(PtxThread thread, IReadOnlyList<PtxThread> members)
    {
        (int source, bool valid) = SourceLane(thread.Lane, thread.Exchange.Lane, thread.Exchange.Clamp);
        inRange.Write(thread, valid ? 1ul : 0ul);
        foreach (PtxThread member in members)
        {
            if (member.Lane == source)
            {
                destination.Write(thread, member.Exchange.Value);
                return;
            }
        }

        string reason = (thread.Mask >> source & 1) == 0 ? $"not in the member mask 0x{thread.Mask:X8}" : "not active";
        throw thread.Fault(PtxFault.ShuffleSource,
            $"lane {thread.Lane} sources lane {source}, which is {reason} (shuffle at line {Line})");
    }

    /// <summary>The ISA's pseudo code, with the segment mask in bits 8..12 of c and the clamp in bits 0..4.</summary>
    private (int Lane, bool InRange) SourceLane(int self, uint b, uint c)
    {
        int offset = (int)(b & 31);
        int clamp = (int)(c & 31);
        int segment = (int)(c >> 8 & 31);
        int maximum = (self & segment) | (clamp & ~segment);
        int minimum = self & segment;
        int source = mode switch
        {
            ShuffleMode.Up => self - offset,
            ShuffleMode.Down => self + offset,
            ShuffleMode.Butterfly => self ^ offset,
            _ => minimum | (offset & ~segment),
        };
        bool valid = mode == ShuffleMode.Up ? source >= maximum : source <= maximum;
        return (valid ? source : self, valid);
    }
}
