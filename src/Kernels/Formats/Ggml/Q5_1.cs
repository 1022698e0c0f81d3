namespace Kernels.Ggml;

/// <summary>
/// ggml's Q5_1: 24 bytes for 32 elements, a scale d and a minimum m of <see cref="Half"/>, 4 bytes of the codes' highest bits, and 16 of their low nibbles, element j in the low nibble of byte j and element j + 16 in its high one.
/// value = code·d + m, with d = (largest − smallest number) / 31; a code is ⌊(x − m)/d + 0.5⌋ by d and m before they are rounded.
/// </summary>
[IntegerGrid(bits: 5, minimum: 0, maximum: 31, largest: 31, statistic: ScaleStatistic.RangeAboveMinimum, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
[Block(elements: 32, bytes: 24)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Minima, offset: 2, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 4, FirstBit = 4, Bits = 1)]
[BlockField(BlockContent.Codes, offset: 8, Bits = 4, Stride = 16)]
public readonly struct Q5_1 : INumberFormat;
