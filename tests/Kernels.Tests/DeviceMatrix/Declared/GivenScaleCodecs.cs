namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Codecs whose scales the caller gives, for each row or for all.</summary>
internal static partial class GivenScaleCodecs
{
    [RotateQuantizeKernel<Int8>(384, Rotation = 384, SharedScales = true)]
    public static partial void EncodeShared384(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeShared384))]
    public static partial void DecodeShared384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, GroupSize = 32, Rotation = 64, Signs = SignPlacement.Before, Seed = 14)]
    public static partial void EncodeRows128(ReadOnlySpan<Half> source, ReadOnlySpan<Half> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeRows128))]
    public static partial void DecodeRows128(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(96, GroupSize = 16, SharedScales = true)]
    public static partial void EncodeSharedZeroPoints96(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeSharedZeroPoints96))]
    public static partial void DecodeSharedZeroPoints96(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<Affine4>(256, Rotation = 128, GroupSize = 64)]
    public static partial void EncodeMinima256(ReadOnlySpan<float> source, ReadOnlySpan<Half> scales, ReadOnlySpan<BFloat16> minima, Span<byte> codes);

    [RotateQuantizeKernel<Nf4>(16, GroupSize = 16, SharedScales = true)]
    public static partial void EncodeSharedNf416(ReadOnlySpan<float> source, ReadOnlySpan<BFloat16> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeSharedNf416))]
    public static partial void DecodeSharedNf416(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, Span<Half> destination);

    [RotateQuantizeKernel<MxFp4>(4096, Rotation = 4096, SharedScales = true)]
    public static partial void EncodeSharedMxFp44096(ReadOnlySpan<BFloat16> source, ReadOnlySpan<byte> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeSharedMxFp44096))]
    public static partial void DecodeSharedMxFp44096(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<NvFp4>(640, Rotation = 320, SharedScales = true)]
    public static partial void EncodeSharedNvFp4640(ReadOnlySpan<float> source, ReadOnlySpan<byte> scales, Span<byte> codes);

    [RotateQuantizeKernel<Affine4>(192, Rotation = 64, GroupSize = 32, SharedScales = true)]
    public static partial void EncodeSharedMinima192(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeSharedMinima192))]
    public static partial void DecodeSharedMinima192(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(64, GroupSize = 32)]
    public static partial void EncodeRowsZeroPoints64(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<byte> codes);

    [RotateQuantizeKernel<Ternary>(48, GroupSize = 16)]
    public static partial void EncodeRowsTernary48(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);
}
