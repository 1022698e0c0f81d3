namespace Kernels.Ggml;

/// <summary>
/// ggml's Q3_K: 110 bytes for 256 elements in groups of 16. 32 bytes of the codes' highest bits, bit i of byte j that of element j + 32·i, and 64 of the others: byte j of each 32 has the elements j, j + 32, j + 64 and j + 96 of 128.
/// Then 12 bytes with a scale of 6 bits for each group, and d, a <see cref="Half"/>. value = (code − 4)·((scale − 32)·d).
/// </summary>
/// <remarks>ggml looks for the scales of least error; those of this format's encoder are made of the numbers of largest magnitude. What either writes, both read.</remarks>
[IntegerGrid(bits: 3, minimum: 0, maximum: 7, largest: -4, offset: 4, zeroCode: 4, ScaleStatistic.Extreme)]
[NestedScale(minimum: 0, maximum: 63, groupSize: 16, Offset = 32)]
[Block(elements: 256, bytes: 110)]
[BlockField(BlockContent.Codes, offset: 0, FirstBit = 2, Bits = 1, Stride = 32)]
[BlockField(BlockContent.Codes, offset: 32, Bits = 2, Stride = 32)]
[BlockField(BlockContent.Scales, offset: 96, Bits = 4, Places = [0, 8, 16, 24, 32, 40, 48, 56, 4, 12, 20, 28, 36, 44, 52, 60])]
[BlockField(BlockContent.Scales, offset: 104, FirstBit = 4, Bits = 2, Places = [0, 8, 16, 24, 2, 10, 18, 26, 4, 12, 20, 28, 6, 14, 22, 30])]
[BlockField(BlockContent.OuterScales, offset: 108, Type = typeof(Half))]
public readonly struct Q3_K : INumberFormat;
