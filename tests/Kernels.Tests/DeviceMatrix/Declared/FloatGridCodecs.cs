namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats of small floating-point numbers: MXFP4, and a user's own of other fields and scales.</summary>
internal static partial class FloatGridCodecs
{
    [RotateQuantizeKernel<MxFp4>(32)]
    public static partial void EncodeMxFp4Row32(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp4Row32))]
    public static partial void DecodeMxFp4Row32(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<MxFp4>(384, Rotation = 32)]
    public static partial void EncodeMxFp4Row384Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp4Row384Half))]
    public static partial void DecodeMxFp4Row384Half(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<Half> destination);

    [RotateQuantizeKernel<MxFp4>(4096, Rotation = 4096, Signs = SignPlacement.Before, Seed = 4)]
    public static partial void EncodeMxFp4Row4096(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp4Row4096))]
    public static partial void DecodeMxFp4Row4096(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<E2M3>(128, Rotation = 128)]
    public static partial void EncodeE2M3Row128(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE2M3Row128))]
    public static partial void DecodeE2M3Row128(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<E3M2>(64)]
    public static partial void EncodeE3M2Row64(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE3M2Row64))]
    public static partial void DecodeE3M2Row64(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<E5M2>(48, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeE5M2Row48(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE5M2Row48))]
    public static partial void DecodeE5M2Row48(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<E1M1>(64, GroupSize = 64)]
    public static partial void EncodeE1M1Row64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE1M1Row64))]
    public static partial void DecodeE1M1Row64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    /// <summary>MXFP6 of two kinds: 6 bits in a byte.</summary>
    [FloatGrid(2, 3)]
    [PowerOfTwoScale]
    internal readonly struct E2M3 : INumberFormat;

    [FloatGrid(3, 2)]
    [PowerOfTwoScale(ScaleRounding.Even)]
    internal readonly struct E3M2 : INumberFormat;

    /// <summary>Every code is a number, unlike the E5M2 of other libraries.</summary>
    [FloatGrid(5, 2)]
    internal readonly struct E5M2 : INumberFormat;

    /// <summary>The smallest that there is: 3 bits.</summary>
    [FloatGrid(1, 1)]
    internal readonly struct E1M1 : INumberFormat;
}
