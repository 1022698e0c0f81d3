namespace Kernels.PtxEmulator.Execution;

/// <summary>mov from a special register.</summary>
internal sealed class SpecialOperation(Destination destination, Func<PtxThread, ulong> value) : Operation
{
    public override void Execute(PtxThread thread) => destination.Write(thread, value(thread));
}
