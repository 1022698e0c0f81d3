namespace Kernels.Ggml;

/// <summary>
/// ggml's Q5_0: 22 bytes for 32 elements, a scale of <see cref="Half"/>, 4 bytes of the codes' highest bits, and 16 of their low nibbles, element j in the low nibble of byte j and element j + 16 in its high one.
/// value = (code − 16)·d, with d = the number of largest magnitude / −16, which the code 0 stands for; a code is ⌊x/d + 16.5⌋, at most 31, by d before it is rounded.
/// </summary>
[IntegerGrid(bits: 5, minimum: 0, maximum: 31, largest: -16, offset: 16, zeroCode: 16, ScaleStatistic.Extreme, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
[Block(elements: 32, bytes: 22)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2, FirstBit = 4, Bits = 1)]
[BlockField(BlockContent.Codes, offset: 6, Bits = 4, Stride = 16)]
public readonly struct Q5_0 : INumberFormat;
