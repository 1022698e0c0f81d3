namespace Kernels;

/// <summary>
/// Symmetric 8-bit integers: codes −127..127 in two's complement, scale = largest magnitude / 127. One code a byte.
/// </summary>
[IntegerGrid(bits: 8, minimum: -127, maximum: 127, largest: 127)]
public readonly struct Int8 : INumberFormat;
