namespace Kernels;

/// <summary>
/// Numbers of 6 bits, E3M2, up to 28, scale = largest magnitude / 28. 24 bytes for 32 elements: the lower four bits of the codes as nibbles, then the upper two (OCP
/// Microscaling Formats specification 1.0, section 5.3.2, which leaves the bytes open).
/// </summary>
[FloatGrid(exponentBits: 3, fractionBits: 2)]
[Block(elements: 32, bytes: 24)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 16, FirstBit = 4, Bits = 2)]
public readonly struct Fp6E3M2 : INumberFormat;
