namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats whose groups have zero points.</summary>
internal static partial class ZeroPointCodecs
{
    [RotateQuantizeKernel<UInt4>(64, GroupSize = 16)]
    public static partial void EncodeRow64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeRow64))]
    public static partial void DecodeRow64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(384, Rotation = 128, GroupSize = 128, Signs = SignPlacement.After, Seed = 9)]
    public static partial void EncodeRow384Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeRow384Half))]
    public static partial void DecodeRow384Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, Span<Half> destination);

    [RotateQuantizeKernel<UInt2>(4096, Rotation = 64, GroupSize = 1024)]
    public static partial void EncodeTwoBitsRow4096(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeTwoBitsRow4096))]
    public static partial void DecodeTwoBitsRow4096(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(8192, Rotation = 8192, GroupSize = 8192)]
    public static partial void EncodeRow8192(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeRow8192))]
    public static partial void DecodeRow8192(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<UInt8>(128, GroupSize = 32)]
    public static partial void EncodeBytesRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeBytesRow128))]
    public static partial void DecodeBytesRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [IntegerGrid(8, 0, 255, 255, statistic: ScaleStatistic.Range)]
    [PowerOfTwoScale(ScaleRounding.Up)]
    internal readonly struct UInt8 : INumberFormat;
}
