namespace Kernels;

/// <summary>
/// MXFP8 of E4M3 numbers, up to 448, in groups of 32 with a power of two as their scale, 2^(⌊log2 of the largest magnitude⌋ − 8), stored as its exponent: 33 bytes for 32
/// elements. Codes 7F and FF are NaN, and no encoder writes them (OCP Microscaling Formats specification 1.0, sections 5.3.1 and 6.3).
/// </summary>
[FloatGrid(exponentBits: 4, fractionBits: 3, Specials = FloatSpecials.NaN)]
[PowerOfTwoScale(ScaleRounding.Down, groupSize: 32)]
public readonly struct MxFp8E4M3 : INumberFormat;
