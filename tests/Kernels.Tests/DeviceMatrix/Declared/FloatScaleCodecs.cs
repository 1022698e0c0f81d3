namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats whose scales are floating-point numbers of 8 bits.</summary>
internal static partial class FloatScaleCodecs
{
    [FloatGrid(exponentBits: 2, fractionBits: 1)]
    [FloatScale(ScaleFormat.UE5M3, groupSize: 32)]
    private readonly struct WideFp4 : INumberFormat;

    [IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: Kernels.ScaleStatistic.Range)]
    [FloatScale(ScaleFormat.E4M3)]
    private readonly struct AboveZeroPoints : INumberFormat;

    /// <summary>Its scale is the largest magnitude itself.</summary>
    [Codebook(-1f, 1f)]
    [FloatScale(ScaleFormat.E4M3)]
    private readonly struct LargestAsE4M3 : INumberFormat;

    [Codebook(-1f, 1f)]
    [FloatScale(ScaleFormat.UE5M3)]
    private readonly struct LargestAsUE5M3 : INumberFormat;

    [RotateQuantizeKernel<LargestAsE4M3>(16)]
    public static partial void EncodeLargestAsE4M3(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<LargestAsUE5M3>(16)]
    public static partial void EncodeLargestAsUE5M3(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<NvFp4>(16)]
    public static partial void EncodeNvFp4Row16(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNvFp4Row16))]
    public static partial void DecodeNvFp4Row16(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<NvFp4>(384, Rotation = 16, Signs = SignPlacement.Before, Seed = 7)]
    public static partial void EncodeNvFp4Rotated(ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNvFp4Rotated))]
    public static partial void DecodeNvFp4Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<float> channelScales, Span<BFloat16> destination);

    [RotateQuantizeKernel<WideFp4>(256, Rotation = 256)]
    public static partial void EncodeWide(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeWide))]
    public static partial void DecodeWide(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<AboveZeroPoints>(64, GroupSize = 64)]
    public static partial void EncodeAboveZeroPoints(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeAboveZeroPoints))]
    public static partial void DecodeAboveZeroPoints(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);
}
