namespace Kernels.PtxEmulator.Execution;

/// <summary>
/// membar or fence. The emulator's atomics are relaxed and establish no order between threads, so a fence has nothing to
/// strengthen; only barriers order memory here.
/// </summary>
internal sealed class FenceOperation : Operation
{
    public override void Execute(PtxThread thread)
    {
    }
}
