namespace Kernels.PtxEmulator.Model;

internal enum StateSpace
{
    Generic,
    Param,
    Global,
    Shared,
    Const,
}
