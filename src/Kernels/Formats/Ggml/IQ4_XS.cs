namespace Kernels.Ggml;

/// <summary>
/// ggml's IQ4_XS: 136 bytes for 256 elements in groups of 32. d, a <see cref="Half"/>, then a scale of 6 bits for each group, the highest two of all in 2 bytes and the others in 4, then codes of 4 bits: byte j of each 16 has the
/// elements j and j + 16 of 32. value = level of the code · ((scale − 32)·d), with the levels of <see cref="IQ4_NL"/>.
/// </summary>
/// <remarks>ggml looks for the scales of least error; those of this format's encoder are made of the numbers of largest magnitude. What either writes, both read.</remarks>
[Codebook(ScaleStatistic.Extreme, -127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113, Rounding = CodeRounding.HalfUp)]
[NestedScale(minimum: 0, maximum: 63, groupSize: 32, Offset = 32)]
[Block(elements: 256, bytes: 136)]
[BlockField(BlockContent.OuterScales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Scales, offset: 2, FirstBit = 4, Bits = 2)]
[BlockField(BlockContent.Scales, offset: 4, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 8, Stride = 16)]
public readonly struct IQ4_XS : INumberFormat;
