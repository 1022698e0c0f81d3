namespace Kernels.PtxEmulator.Execution;

internal sealed class BranchOperation(int target) : Operation
{
    public override void Execute(PtxThread thread) => thread.ProgramCounter = target;
}
