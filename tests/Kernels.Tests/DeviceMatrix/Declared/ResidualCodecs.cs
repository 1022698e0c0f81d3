using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Codes, and codes of what they lose: with steps of their own, in blocks, with shifts, given and fitted scales, and read back by decoders and inner products.</summary>
internal static partial class ResidualCodecs
{
    [RotateQuantizeKernel<Int4>(128, GroupSize = 32)]
    public static partial void EncodeRest128(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 3, Residual = nameof(EncodeRest128))]
    public static partial void EncodeTwice128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> residualCodes, Span<Half> residualScales);

    [DequantizeRotateKernel(Of = nameof(EncodeTwice128))]
    public static partial void DecodeTwice128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualCodes, ReadOnlySpan<Half> residualScales, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeTwice128), Queries = 2, Rotated = true)]
    public static partial void ScoreTwice128(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualCodes, ReadOnlySpan<Half> residualScales, ReadOnlySpan<float> queries, Span<float> scores);

    [RotateQuantizeKernel<Q8_0>(256, Rotation = 64, Signs = SignPlacement.Before, Seed = 9)]
    public static partial void EncodeRest256(ReadOnlySpan<float> source, ReadOnlySpan<float> rotatedScales, Span<byte> blocks);

    [RotateQuantizeKernel<LloydMax3>(256, Rotation = 256, GroupSize = 256, Signs = SignPlacement.After, Seed = 1, ScaleFit = ScaleFit.LeastSquares, Residual = nameof(EncodeRest256))]
    public static partial void EncodeBlocks256(
        ReadOnlySpan<BFloat16> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> residualRotatedScales, Span<byte> codes, Span<Half> scales, Span<byte> residualBlocks);

    [InnerProductKernel(Of = nameof(EncodeBlocks256))]
    public static partial void ScoreBlocks256(
        ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> residualBlocks, ReadOnlySpan<float> residualRotatedScales, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> query,
        Span<float> scores);

    [RotateQuantizeKernel<UInt4>(1536, GroupSize = 64, Matrix = 32)]
    public static partial void EncodeRest1536(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Affine2>(1536, Rotation = 64, GroupSize = 16, ResidualType = typeof(ResidualCodecs), Residual = nameof(EncodeRest1536))]
    public static partial void EncodeShifted1536(
        ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<float> scales, Span<Half> minima, ReadOnlySpan<float> residualMatrix, Span<byte> residualCodes, Span<float> residualScales,
        Span<byte> residualZeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeShifted1536))]
    public static partial void DecodeShifted1536(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<Half> minima, ReadOnlySpan<byte> residualCodes, ReadOnlySpan<float> residualScales, ReadOnlySpan<byte> residualZeroPoints,
        ReadOnlySpan<float> residualInverseMatrix, ReadOnlySpan<int> slots, Span<Half> destination);

    [RotateQuantizeKernel<MxFp4>(4096)]
    public static partial void EncodeRest4096(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Int2>(4096, Rotation = 4096, GroupSize = 4096, SharedScales = true, Residual = nameof(EncodeRest4096))]
    public static partial void EncodeGiven4096(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes, Span<byte> residualCodes, Span<byte> residualScales);

    [DequantizeRotateKernel(Of = nameof(EncodeGiven4096))]
    public static partial void DecodeGiven4096(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualCodes, ReadOnlySpan<byte> residualScales, Span<float> destination);

    [RotateQuantizeKernel<SignsOf128>(128, Rotation = 128, Rounds = 2, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeSigns128(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<LloydMax1>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 4, Residual = nameof(EncodeSigns128))]
    public static partial void EncodeProd128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> residualBlocks);

    [InnerProductKernel(Of = nameof(EncodeProd128))]
    public static partial void ScoreProd128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualBlocks, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Q2_K>(256)]
    public static partial void EncodeTwoBits256(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q2_K>(256, Residual = nameof(EncodeTwoBits256))]
    public static partial void EncodeNested256(ReadOnlySpan<float> source, Span<byte> blocks, Span<byte> residualBlocks);

    [DequantizeRotateKernel(Of = nameof(EncodeNested256))]
    public static partial void DecodeNested256(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> residualBlocks, Span<float> destination);

    /// <summary>A bit for each element, in blocks, so that codes of words and of bytes are in one kernel.</summary>
    [Codebook(ScaleStatistic.RootMeanSquare, -0.8f, 0.8f)]
    [Block(elements: 128, bytes: 20)]
    [BlockField(BlockContent.Scales, offset: 0)]
    [BlockField(BlockContent.Codes, offset: 4, Bits = 1)]
    internal readonly struct SignsOf128 : INumberFormat;
}
