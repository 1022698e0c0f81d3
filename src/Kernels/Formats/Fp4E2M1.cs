namespace Kernels;

/// <summary>
/// Numbers of 4 bits, E2M1 (0, 0.5, 1, 1.5, 2, 3, 4, 6 and their negatives), scale = largest magnitude / 6. Two codes a byte, element 2i in the low nibble (OCP Microscaling
/// Formats specification 1.0, section 5.3.3).
/// </summary>
[FloatGrid(exponentBits: 2, fractionBits: 1)]
public readonly struct Fp4E2M1 : INumberFormat;
