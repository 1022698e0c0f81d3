namespace Kernels.PtxEmulator.Execution;

internal sealed class TernaryOperation(
    Destination destination, Source a, Source b, Source c, Func<ulong, ulong, ulong, ulong> function) : Operation
{
    public override void Execute(PtxThread thread) =>
        destination.Write(thread, function(a.Read(thread), b.Read(thread), c.Read(thread)));
}
