namespace Kernels.Ggml;

/// <summary>
/// ggml's Q6_K: 210 bytes for 256 elements in groups of 16. 128 bytes of the codes' low nibbles, byte j of each 64 with the elements j and j + 64 of 128, and 64 of their highest two bits, byte j of each 32 with the elements j, j + 32,
/// j + 64 and j + 96 of 128. Then a scale of 8 bits for each group, two's complement, and d, a <see cref="Half"/>. value = (code − 32)·(scale·d).
/// </summary>
/// <remarks>ggml looks for the scales of least error; those of this format's encoder are made of the numbers of largest magnitude. What either writes, both read.</remarks>
[IntegerGrid(bits: 6, minimum: 0, maximum: 63, largest: -32, offset: 32, zeroCode: 32, ScaleStatistic.Extreme)]
[NestedScale(minimum: -128, maximum: 127, groupSize: 16)]
[Block(elements: 256, bytes: 210)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4, Stride = 64)]
[BlockField(BlockContent.Codes, offset: 128, FirstBit = 4, Bits = 2, Stride = 32)]
[BlockField(BlockContent.Scales, offset: 192)]
[BlockField(BlockContent.OuterScales, offset: 208, Type = typeof(Half))]
public readonly struct Q6_K : INumberFormat;
