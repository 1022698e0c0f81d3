namespace Kernels;

/// <summary>
/// Symmetric 6-bit integers: codes −31..31, scale = largest magnitude / 31. 24 bytes for 32 elements: the lower four bits of the codes as nibbles, then the upper two, four a
/// byte.
/// </summary>
[IntegerGrid(bits: 6, minimum: -31, maximum: 31, largest: 31)]
[Block(elements: 32, bytes: 24)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 16, FirstBit = 4, Bits = 2)]
public readonly struct Int6 : INumberFormat;
