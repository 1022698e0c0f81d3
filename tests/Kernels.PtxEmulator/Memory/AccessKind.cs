namespace Kernels.PtxEmulator.Memory;

internal enum AccessKind
{
    /// <summary>Weak: races with every other unordered access that writes, or is written by.</summary>
    Weak,

    /// <summary>Atomic, relaxed or volatile: does not race with others of its kind.</summary>
    Strong,

    /// <summary>ld.global.nc: what it reads must not change during the launch.</summary>
    NonCoherent,
}
