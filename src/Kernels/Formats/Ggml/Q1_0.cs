namespace Kernels.Ggml;

/// <summary>
/// ggml's Q1_0: 18 bytes for 128 elements, a scale of <see cref="Half"/> and a bit for each: 1 for numbers from −0 up, 0 for those below.
/// value = ±d, with d = the mean magnitude.
/// </summary>
/// <remarks>ggml adds the magnitudes one after the other; here they are added as a tree (docs/numerics.md), so that a scale can differ in its last place.</remarks>
[Codebook(ScaleStatistic.MeanMagnitude, -1, 1, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
[Block(elements: 128, bytes: 18)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2, Bits = 1)]
public readonly struct Q1_0 : INumberFormat;
