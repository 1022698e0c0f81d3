namespace Kernels.Ggml;

/// <summary>
/// ggml's Q8_0: 34 bytes for 32 elements, a scale of <see cref="Half"/> and 32 codes of 8 bits.
/// value = code·d, with d = largest magnitude / 127; a code is x/d by d before it is rounded, halves away from zero.
/// </summary>
[IntegerGrid(bits: 8, minimum: -127, maximum: 127, largest: 127, Rounding = CodeRounding.HalfAwayFromZero, UnroundedScale = true)]
[Block(elements: 32, bytes: 34)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2)]
public readonly struct Q8_0 : INumberFormat;
