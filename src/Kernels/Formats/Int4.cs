namespace Kernels;

/// <summary>
/// Symmetric 4-bit integers: codes −7..7 in two's complement, scale = largest magnitude / 7. Two codes a byte, element 2i
/// in the low nibble (the packing of QuaRot, arXiv 2404.00456).
/// </summary>
[IntegerGrid(bits: 4, minimum: -7, maximum: 7, largest: 7)]
public readonly struct Int4 : INumberFormat;
