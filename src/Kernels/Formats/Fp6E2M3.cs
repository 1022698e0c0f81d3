namespace Kernels;

/// <summary>
/// Numbers of 6 bits, E2M3, up to 7.5, scale = largest magnitude / 7.5. 24 bytes for 32 elements: the lower four bits of the codes as nibbles, then the upper two (OCP
/// Microscaling Formats specification 1.0, section 5.3.2, which leaves the bytes open).
/// </summary>
[FloatGrid(exponentBits: 2, fractionBits: 3)]
[Block(elements: 32, bytes: 24)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 16, FirstBit = 4, Bits = 2)]
public readonly struct Fp6E2M3 : INumberFormat;
