namespace Kernels.PtxEmulator.Execution;

internal sealed class ExitOperation : Operation
{
    public override void Execute(PtxThread thread) => thread.Exit();
}
