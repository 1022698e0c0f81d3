namespace Kernels.PtxEmulator.Execution;

internal sealed class TrapOperation : Operation
{
    public override void Execute(PtxThread thread) =>
        throw thread.Fault(PtxFault.Trap, "the kernel trapped");
}
