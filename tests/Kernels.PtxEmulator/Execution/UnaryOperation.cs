namespace Kernels.PtxEmulator.Execution;

internal sealed class UnaryOperation(Destination destination, Source a, Func<ulong, ulong> function) : Operation
{
    public override void Execute(PtxThread thread) => destination.Write(thread, function(a.Read(thread)));
}
