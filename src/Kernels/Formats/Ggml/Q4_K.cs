namespace Kernels.Ggml;

/// <summary>
/// ggml's Q4_K: 144 bytes for 256 elements in groups of 32. Two numbers of <see cref="Half"/>, d and m, then 12 bytes with a scale and a minimum of 6 bits for each group, then codes of 4 bits: byte j of each 32 has the elements j and
/// j + 32 of 64. value = code·(scale·d) − minimum·m.
/// </summary>
/// <remarks>ggml looks for the scales and minima of least error; those of this format's encoder are made of the ranges of groups. What either writes, both read.</remarks>
[IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: ScaleStatistic.RangeAboveMinimum)]
[NestedScale(minimum: 0, maximum: 63, groupSize: 32)]
[Block(elements: 256, bytes: 144)]
[BlockField(BlockContent.OuterScales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.OuterMinima, offset: 2, Type = typeof(Half))]
[BlockField(BlockContent.Scales, offset: 4, Bits = 4, Places = [0, 8, 16, 24, 64, 72, 80, 88])]
[BlockField(BlockContent.Scales, offset: 4, FirstBit = 4, Bits = 2, Places = [4, 12, 20, 28, 6, 14, 22, 30])]
[BlockField(BlockContent.Minima, offset: 8, Bits = 4, Places = [0, 8, 16, 24, 36, 44, 52, 60])]
[BlockField(BlockContent.Minima, offset: 8, FirstBit = 4, Bits = 2, Places = [4, 12, 20, 28, 6, 14, 22, 30])]
[BlockField(BlockContent.Codes, offset: 16, Stride = 32)]
public readonly struct Q4_K : INumberFormat;
