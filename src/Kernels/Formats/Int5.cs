namespace Kernels;

/// <summary>
/// Symmetric 5-bit integers: codes −15..15, scale = largest magnitude / 15. 20 bytes for 32 elements: the lower four bits of the codes as nibbles, then the upper ones, eight
/// a byte.
/// </summary>
[IntegerGrid(bits: 5, minimum: -15, maximum: 15, largest: 15)]
[Block(elements: 32, bytes: 20)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 16, FirstBit = 4, Bits = 1)]
public readonly struct Int5 : INumberFormat;
