namespace Kernels.Ggml;

/// <summary>
/// ggml's Q4_1: 20 bytes for 32 elements, a scale d and a minimum m of <see cref="Half"/> and 16 bytes of codes of 4 bits, element j in the low nibble of byte j and element j + 16 in its high one.
/// value = code·d + m, with d = (largest − smallest number) / 15; a code is ⌊(x − m)/d + 0.5⌋, at most 15, by d and m before they are rounded.
/// </summary>
[IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: ScaleStatistic.RangeAboveMinimum, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
[Block(elements: 32, bytes: 20)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Minima, offset: 2, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 4, Stride = 16)]
public readonly struct Q4_1 : INumberFormat;
