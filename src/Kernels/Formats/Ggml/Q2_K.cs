namespace Kernels.Ggml;

/// <summary>
/// ggml's Q2_K: 84 bytes for 256 elements in groups of 16. A byte for each group, its scale of 4 bits in the low nibble and its minimum in the high one, then codes of 2 bits: byte j of each 32 has the elements j, j + 32, j + 64 and
/// j + 96 of 128. Then two numbers of <see cref="Half"/>, d and m. value = code·(scale·d) − minimum·m.
/// </summary>
/// <remarks>ggml looks for the scales and minima of least error; those of this format's encoder are made of the ranges of groups. What either writes, both read.</remarks>
[IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 3, statistic: ScaleStatistic.RangeAboveMinimum)]
[NestedScale(minimum: 0, maximum: 15, groupSize: 16)]
[Block(elements: 256, bytes: 84)]
[BlockField(BlockContent.Scales, offset: 0, Places = [0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120])]
[BlockField(BlockContent.Minima, offset: 0, Places = [4, 12, 20, 28, 36, 44, 52, 60, 68, 76, 84, 92, 100, 108, 116, 124])]
[BlockField(BlockContent.Codes, offset: 16, Stride = 32)]
[BlockField(BlockContent.OuterScales, offset: 80, Type = typeof(Half))]
[BlockField(BlockContent.OuterMinima, offset: 82, Type = typeof(Half))]
public readonly struct Q2_K : INumberFormat;
