using Kernels;

namespace EmbeddingSearch;

// A kernel is an attribute and a partial method; the compiler writes the rest, for every device.
//
// A rotation works on a power of two, so the 100 numbers of a vector are padded with 28 zeros to a row of 128. That costs
// 28 codes a vector (28 bytes as INT8, 14 as INT4) and their share of the time. A rotation gets some of it back: it spreads
// the error over all 128 numbers, and what falls on the padding is thrown away.
internal static partial class WordKernels
{
    [RotateQuantizeKernel<Int8>(128)]
    public static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeInt8Rotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Rotated))]
    public static partial void DecodeInt8Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void EncodeInt4Rotated(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4Rotated))]
    public static partial void DecodeInt4Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
}
