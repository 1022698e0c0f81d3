namespace Kernels.Ggml;

/// <summary>
/// ggml's MXFP4: 17 bytes for 32 elements, a scale that is a power of two, as its exponent, and 16 bytes of codes of 4 bits, E2M1, element j in the low nibble of byte j and element j + 16 in its high one.
/// The scale is that of <see cref="MxFp4"/>; a number halfway between two becomes the one nearer to zero, and what becomes zero has the code 0.
/// </summary>
[FloatGrid(exponentBits: 2, fractionBits: 1, Rounding = CodeRounding.HalfTowardZero)]
[PowerOfTwoScale(ScaleRounding.Down, groupSize: 32)]
[Block(elements: 32, bytes: 17)]
[BlockField(BlockContent.Scales, offset: 0)]
[BlockField(BlockContent.Codes, offset: 1, Stride = 16)]
public readonly struct MXFP4 : INumberFormat;
