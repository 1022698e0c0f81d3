using Kernels;

namespace Systems;

/// <summary>
/// A bit for the sign of each element, in ascending order from the low bits of a byte up, 1 above 0, behind a binary32 that is the root mean square: 20 bytes for 128 elements. A sign stands for √(π/2) of it, so that inner
/// products with what is decoded have, on average over random rotations, the value of those with what was encoded.
/// </summary>
[Codebook(ScaleStatistic.RootMeanSquare, -1.2533141f, 1.2533141f)]
[Block(elements: 128, bytes: 20)]
[BlockField(BlockContent.Scales, offset: 0)]
[BlockField(BlockContent.Codes, offset: 4, Bits = 1)]
internal readonly struct UnbiasedSigns : INumberFormat;
