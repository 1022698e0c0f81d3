using Kernels;

namespace EmbeddingSearch;

// A rotation works on a power of two, so the 100 numbers of a vector are padded with 28 zeros to a row of 128. That costs
// 28 codes a vector (28 bytes as INT8, 7 as INT2) and their share of the time. A rotation gets some of it back: it spreads
// the error over all 128 numbers, and what falls on the padding is thrown away. Score rotates the queries as Encode rotated the
// vectors, which leaves their inner products as they were.
internal static partial class WordKernels
{
    [RotateQuantizeKernel<Int8>(128, GroupSize = 16, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeInt8Rotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Rotated))]
    public static partial void DecodeInt8Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt8Rotated))]
    public static partial void ScoreInt8Rotated(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeInt4Rotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4Rotated))]
    public static partial void DecodeInt4Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4Rotated))]
    public static partial void ScoreInt4Rotated(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Int2>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeInt2Rotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Rotated))]
    public static partial void DecodeInt2Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt2Rotated))]
    public static partial void ScoreInt2Rotated(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeTernaryRotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTernaryRotated))]
    public static partial void DecodeTernaryRotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeTernaryRotated))]
    public static partial void ScoreTernaryRotated(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);
}
