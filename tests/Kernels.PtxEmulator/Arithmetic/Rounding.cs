namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>The directions of rounding, for floating-point (rn, rz, rm, rp) and integral results (rni, rzi, rmi, rpi) alike.</summary>
internal enum Rounding
{
    NearestEven,
    TowardZero,
    Down,
    Up,
}
