namespace Kernels.Ggml;

/// <summary>
/// ggml's TQ2_0: 66 bytes for 256 elements, 64 of codes of 2 bits and a scale of <see cref="Half"/>. Byte j of each 32 has the codes of the elements j, j + 32, j + 64 and j + 96 of 128.
/// value = (code − 1)·d, with d = the largest magnitude; a code is 0, 1 or 2: x/d + 1 by d before it is rounded, halves away from zero.
/// </summary>
[IntegerGrid(bits: 2, minimum: 0, maximum: 2, largest: 1, offset: 1, zeroCode: 1, Rounding = CodeRounding.HalfAwayFromZero, UnroundedScale = true)]
[Block(elements: 256, bytes: 66)]
[BlockField(BlockContent.Codes, offset: 0, Stride = 32)]
[BlockField(BlockContent.Scales, offset: 64, Type = typeof(Half))]
public readonly struct TQ2_0 : INumberFormat;
