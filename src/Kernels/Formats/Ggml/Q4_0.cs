namespace Kernels.Ggml;

/// <summary>
/// ggml's Q4_0: 18 bytes for 32 elements, a scale of <see cref="Half"/> and 16 bytes of codes of 4 bits, element j in the low nibble of byte j and element j + 16 in its high one.
/// value = (code − 8)·d, with d = the number of largest magnitude / −8, which the code 0 stands for; a code is ⌊x/d + 8.5⌋, at most 15, by d before it is rounded.
/// </summary>
[IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: -8, offset: 8, zeroCode: 8, ScaleStatistic.Extreme, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
[Block(elements: 32, bytes: 18)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2, Stride = 16)]
public readonly struct Q4_0 : INumberFormat;
