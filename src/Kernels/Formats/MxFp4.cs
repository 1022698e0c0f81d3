namespace Kernels;

/// <summary>
/// MXFP4: numbers of 4 bits, E2M1 (0, 0.5, 1, 1.5, 2, 3, 4, 6 and their negatives), in groups of 32 with a power of two as their scale, 2^(⌊log2 of the largest magnitude⌋ − 2), stored as
/// its exponent: 17 bytes for 32 elements. Two codes a byte, element 2i in the low nibble (OCP Microscaling Formats specification 1.0, sections 5.3.3 and 6.3).
/// </summary>
[FloatGrid(exponentBits: 2, fractionBits: 1)]
[PowerOfTwoScale(ScaleRounding.Down, groupSize: 32)]
public readonly struct MxFp4 : INumberFormat;
