namespace Kernels.Ggml;

/// <summary>
/// ggml's Q2_0: 18 bytes for 64 elements, a scale of <see cref="Half"/> and codes of 2 bits, four a byte in ascending order.
/// value = (code − 1)·d, with d = the largest magnitude; a code is x/d + 1 by d before it is rounded, halves away from zero.
/// </summary>
[IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 1, offset: 1, zeroCode: 1, Rounding = CodeRounding.HalfAwayFromZero, UnroundedScale = true)]
[Block(elements: 64, bytes: 18)]
[BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
[BlockField(BlockContent.Codes, offset: 2)]
public readonly struct Q2_0 : INumberFormat;
