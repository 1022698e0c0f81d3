namespace Kernels;

/// <summary>
/// MXFP6 of E2M3 numbers, up to 7.5, in groups of 32 with a power of two as their scale, 2^(⌊log2 of the largest magnitude⌋ − 2), stored as its exponent. 24 bytes of codes
/// for 32 elements: the lower four bits as nibbles, then the upper two (OCP Microscaling Formats specification 1.0, sections 5.3.2 and 6.3, which leaves the bytes open).
/// </summary>
[FloatGrid(exponentBits: 2, fractionBits: 3)]
[PowerOfTwoScale(ScaleRounding.Down, groupSize: 32)]
[Block(elements: 32, bytes: 24)]
[BlockField(BlockContent.Codes, offset: 0, Bits = 4)]
[BlockField(BlockContent.Codes, offset: 16, FirstBit = 4, Bits = 2)]
public readonly struct MxFp6E2M3 : INumberFormat;
