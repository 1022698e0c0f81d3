namespace Kernels;

/// <summary>
/// Symmetric 3-bit integers: codes −3..3, scale = largest magnitude / 3. 12 bytes for 32 elements: the lower two bits of the codes, four a byte, then the upper ones, eight a
/// byte.
/// </summary>
[IntegerGrid(bits: 3, minimum: -3, maximum: 3, largest: 3)]
[Block(elements: 32, bytes: 12)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 2)]
[BlockField(BlockContent.Codes, offset: 8, FirstBit = 2, Bits = 1)]
public readonly struct Int3 : INumberFormat;
