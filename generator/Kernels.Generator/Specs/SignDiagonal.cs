namespace Kernels.Generator.Specs;

/// <summary>A random ±1 diagonal: one of those of a seed, by its number.</summary>
internal sealed record SignDiagonal(ulong Seed, int Number);
