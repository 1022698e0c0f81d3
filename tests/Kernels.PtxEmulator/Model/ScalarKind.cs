namespace Kernels.PtxEmulator.Model;

internal enum ScalarKind
{
    Predicate,
    Bits,
    Unsigned,
    Signed,
    Float,
}
