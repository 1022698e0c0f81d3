using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Inner products of rows that encoders wrote: by one query and by several, rotated and not, of every kind of format and with every step.</summary>
internal static partial class InnerProducts
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 31)]
    public static partial void EncodeHead128(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [InnerProductKernel(Of = nameof(EncodeHead128))]
    public static partial void ScoreHead128(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> query, Span<float> scores);

    [InnerProductKernel(Of = nameof(EncodeHead128), Rotated = true, Queries = 4)]
    public static partial void ScoreRotatedHead128(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> queries, Span<float> scores);

    [RotateQuantizeKernel<Int8>(64, GroupSize = 64)]
    public static partial void EncodeHead64(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [InnerProductKernel(Of = nameof(EncodeHead64), Queries = 3)]
    public static partial void ScoreHead64(ReadOnlySpan<Half> query, ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<Affine2>(16, GroupSize = 16)]
    public static partial void EncodeShort16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<Half> minima);

    [InnerProductKernel(Of = nameof(EncodeShort16))]
    public static partial void ScoreShort16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<Half> minima, ReadOnlySpan<BFloat16> query, Span<Half> scores);

    [RotateQuantizeKernel<UInt4>(1024, Rotation = 256, GroupSize = 64, Matrix = 32, Rounds = 2, Signs = SignPlacement.After, Seed = 7)]
    public static partial void EncodeAll1024(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<Half> channelScales, ReadOnlySpan<float> matrix, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales,
        Span<byte> zeroPoints);

    [InnerProductKernel(Of = nameof(EncodeAll1024), Queries = 2)]
    public static partial void ScoreAll1024(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> permutation, ReadOnlySpan<float> queries, ReadOnlySpan<float> rotatedScales,
        ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<Half> channelScales, Span<float> scores);

    [InnerProductKernel(Of = nameof(EncodeAll1024), Rotated = true)]
    public static partial void ScoreRotated1024(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax5>(4096, Rotation = 4096, GroupSize = 4096)]
    public static partial void EncodeLong4096(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [InnerProductKernel(Of = nameof(EncodeLong4096))]
    public static partial void ScoreLong4096(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Q4_0>(256)]
    public static partial void EncodeBlocks256(ReadOnlySpan<float> source, Span<byte> blocks);

    [InnerProductKernel(Of = nameof(EncodeBlocks256), Queries = 16)]
    public static partial void ScoreBlocks256(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> queries, Span<float> scores);

    [RotateQuantizeKernel<MxFp4>(32768, Rotation = 32)]
    public static partial void EncodeLongest(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [InnerProductKernel(Of = nameof(EncodeLongest))]
    public static partial void ScoreLongest(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<float> query, Span<float> scores);
}
