namespace Kernels.PtxEmulator.Execution;

internal enum VoteMode
{
    All,
    Any,
    Uniform,
    Ballot,
}
