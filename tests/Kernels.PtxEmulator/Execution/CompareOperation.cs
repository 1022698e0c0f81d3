namespace Kernels.PtxEmulator.Execution;

/// <summary>setp: p = (a cmp b) op c, q = !(a cmp b) op c.</summary>
internal sealed class CompareOperation(
    Destination whenTrue, Destination whenFalse, Source a, Source b, Source c,
    Func<ulong, ulong, bool> compare, Func<bool, bool, bool> combine) : Operation
{
    public override void Execute(PtxThread thread)
    {
        bool result = compare(a.Read(thread), b.Read(thread));
        bool other = c.Read(thread) != 0;
        whenTrue.Write(thread, combine(result, other) ? 1ul : 0ul);
        whenFalse.Write(thread, combine(!result, other) ? 1ul : 0ul);
    }
}
