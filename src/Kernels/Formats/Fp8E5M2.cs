namespace Kernels;

/// <summary>
/// Numbers of 8 bits, E5M2, up to 57344, scale = largest magnitude / 57344. Codes 7C and FC are infinities, and those above NaN; no encoder writes them (OCP 8-bit Floating
/// Point Specification 1.0).
/// </summary>
[FloatGrid(exponentBits: 5, fractionBits: 2, Specials = FloatSpecials.InfinityAndNaN)]
public readonly struct Fp8E5M2 : INumberFormat;
