using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Decoders and inner products that take some of the upper bits of each code.</summary>
internal static partial class SlicedCodecs
{
    [RotateQuantizeKernel<UInt8>(160, GroupSize = 32)]
    public static partial void EncodeParent160(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeParent160))]
    public static partial void DecodeParent160(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> bits, Span<float> destination);

    [RotateQuantizeKernel<Int8>(1536, Rotation = 1536, GroupSize = 512, Signs = SignPlacement.Before, Seed = 4)]
    public static partial void EncodeWhole1536(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeWhole1536))]
    public static partial void DecodeWhole1536(ReadOnlySpan<int> bits, ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<FiveBits>(128, Rotation = 128, GroupSize = 64)]
    public static partial void EncodeFive128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFive128))]
    public static partial void DecodeFive128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> bits, Span<BFloat16> destination);

    [InnerProductKernel(Of = nameof(EncodeFive128), Queries = 2, Rotated = true)]
    public static partial void ScoreFive128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> bits, ReadOnlySpan<float> queries, Span<float> scores);

    [RotateQuantizeKernel<Int4>(80, GroupSize = 16)]
    public static partial void EncodeTable80(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTable80))]
    public static partial void DecodeTable80(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<int> bits, ReadOnlySpan<int> slots, Span<float> destination);

    [RotateQuantizeKernel<Affine2>(64, GroupSize = 64)]
    public static partial void EncodeMinima64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeMinima64))]
    public static partial void DecodeMinima64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, ReadOnlySpan<int> bits, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(4096, Rotation = 4096, GroupSize = 4096)]
    public static partial void EncodeLong4096(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [InnerProductKernel(Of = nameof(EncodeLong4096))]
    public static partial void ScoreLong4096(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> bits, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Q5_K>(256)]
    public static partial void EncodeBlocks256(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeBlocks256))]
    public static partial void DecodeBlocks256(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> bits, Span<float> destination);
}
