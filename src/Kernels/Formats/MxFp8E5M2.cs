namespace Kernels;

/// <summary>
/// MXFP8 of E5M2 numbers, up to 57344, in groups of 32 with a power of two as their scale, 2^(⌊log2 of the largest magnitude⌋ − 15), stored as its exponent: 33 bytes for 32
/// elements. Codes 7C and FC are infinities, and those above NaN; no encoder writes them (OCP Microscaling Formats specification 1.0, sections 5.3.1 and 6.3).
/// </summary>
[FloatGrid(exponentBits: 5, fractionBits: 2, Specials = FloatSpecials.InfinityAndNaN)]
[PowerOfTwoScale(ScaleRounding.Down, groupSize: 32)]
public readonly struct MxFp8E5M2 : INumberFormat;
