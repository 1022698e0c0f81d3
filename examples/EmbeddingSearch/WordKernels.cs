using Kernels;

namespace EmbeddingSearch;

// A kernel is an attribute and a partial method; the compiler writes the rest, for every device.
//
// Encode compresses, Decode brings back, and Score multiplies queries with what Encode wrote: scores = queries · vectorsᵀ, a row of
// scores for each query. Nothing is decoded for that. A score is an inner product; the vectors had length 1 before they were
// compressed, so it stands for the cosine. The length that a compressed vector has instead is part of what is lost, and the
// recall shows it, by codes and by decoded vectors alike.
//
// Score rounds a query to 8 bits, in the groups of the vectors. Beside INT8 vectors that counts as much as their own rounding;
// groups of 16 keep both small. Beside fewer bits it hardly counts.
internal static partial class WordKernels
{
    [RotateQuantizeKernel<Int8>(128, GroupSize = 16)]
    public static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt8))]
    public static partial void ScoreInt8(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4))]
    public static partial void ScoreInt4(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Int2>(128)]
    public static partial void EncodeInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2))]
    public static partial void DecodeInt2(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt2))]
    public static partial void ScoreInt2(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(128)]
    public static partial void EncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTernary))]
    public static partial void DecodeTernary(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeTernary))]
    public static partial void ScoreTernary(ReadOnlySpan<float> source, PackedWeights vectors, Span<float> destination);
}
