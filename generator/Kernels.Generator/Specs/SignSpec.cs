namespace Kernels.Generator.Specs;

/// <summary>A random ±1 diagonal: where it stands and the seed of its bits. Absent (null) when the kernel has none.</summary>
internal sealed record SignSpec(bool Before, ulong Seed);
