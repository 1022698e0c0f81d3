namespace Kernels;

/// <summary>
/// Numbers of 8 bits, E4M3, up to 448, scale = largest magnitude / 448. Codes 7F and FF are NaN, and no encoder writes them (OCP 8-bit Floating Point Specification 1.0).
/// </summary>
[FloatGrid(exponentBits: 4, fractionBits: 3, Specials = FloatSpecials.NaN)]
public readonly struct Fp8E4M3 : INumberFormat;
