namespace Kernels.Ggml;

/// <summary>
/// ggml's IQ4_NL: 18 bytes for 32 elements, a scale of <see cref="Half"/> and 16 bytes of codes of 4 bits, element j in the low nibble of byte j and element j + 16 in its high one. value = level of the code · d.
/// ggml's bytes are those of an encoder with <see cref="ScaleFit.WeightedLeastSquares"/>: codes by d = the number of largest magnitude / −127, and then the d of least error, each number's own square as its weight.
/// </summary>
/// <remarks>ggml adds one after the other; here sums are added as a tree (docs/numerics.md), so that a scale can differ in its last place.</remarks>
[Codebook(ScaleStatistic.Extreme, -127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113, Rounding = CodeRounding.HalfUp)]
[Block(elements: 32, bytes: 18)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2, Stride = 16)]
public readonly struct IQ4_NL : INumberFormat;
