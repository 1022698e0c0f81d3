namespace Kernels.PtxEmulator.Execution;

internal enum ShuffleMode
{
    Up,
    Down,
    Butterfly,
    Index,
}
