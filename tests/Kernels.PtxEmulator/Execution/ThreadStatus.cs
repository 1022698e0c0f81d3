namespace Kernels.PtxEmulator.Execution;

internal enum ThreadStatus
{
    Running,

    /// <summary>Waits at a barrier of the block.</summary>
    AtBarrier,

    /// <summary>Waits at a warp-wide instruction.</summary>
    AtCollective,
    Exited,
}
