namespace Kernels.PtxEmulator.Execution;

internal sealed class BinaryOperation(Destination destination, Source a, Source b, Func<ulong, ulong, ulong> function)
    : Operation
{
    public override void Execute(PtxThread thread) =>
        destination.Write(thread, function(a.Read(thread), b.Read(thread)));
}
