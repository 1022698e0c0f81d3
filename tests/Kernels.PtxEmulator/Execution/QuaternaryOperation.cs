namespace Kernels.PtxEmulator.Execution;

internal sealed class QuaternaryOperation(
    Destination destination, Source a, Source b, Source c, Source d, Func<ulong, ulong, ulong, ulong, ulong> function) : Operation
{
    public override void Execute(PtxThread thread) =>
        destination.Write(thread, function(a.Read(thread), b.Read(thread), c.Read(thread), d.Read(thread)));
}
