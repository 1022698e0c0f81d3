namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats whose groups have their smallest number beside their scale.</summary>
internal static partial class MinimumCodecs
{
    [RotateQuantizeKernel<Affine4>(64, GroupSize = 32)]
    public static partial void EncodeRow64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeRow64))]
    public static partial void DecodeRow64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, Span<float> destination);

    [RotateQuantizeKernel<Affine4>(384, Rotation = 128, GroupSize = 128, Signs = SignPlacement.After, Seed = 9)]
    public static partial void EncodeRow384Half(
        ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> rotatedScales, Span<byte> codes, Span<Half> scales, Span<Half> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeRow384Half))]
    public static partial void DecodeRow384Half(
        ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<Half> minima, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> rotatedScales, Span<Half> destination);

    [RotateQuantizeKernel<Affine2>(4096, Rotation = 64, GroupSize = 1024)]
    public static partial void EncodeTwoBitsRow4096(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeTwoBitsRow4096))]
    public static partial void DecodeTwoBitsRow4096(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<float> minima, Span<float> destination);

    [RotateQuantizeKernel<Affine4>(8192, Rotation = 8192, GroupSize = 8192)]
    public static partial void EncodeRow8192(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<BFloat16> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeRow8192))]
    public static partial void DecodeRow8192(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<BFloat16> minima, Span<float> destination);

    [RotateQuantizeKernel<Affine8>(256, GroupSize = 16)]
    public static partial void EncodeBytesRow256(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeBytesRow256))]
    public static partial void DecodeBytesRow256(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, Span<BFloat16> destination);

    [RotateQuantizeKernel<AboveMinimumByPowers>(128, Rotation = 32, GroupSize = 32)]
    public static partial void EncodePowersRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales, Span<Half> minima);

    [DequantizeRotateKernel(Of = nameof(EncodePowersRow128))]
    public static partial void DecodePowersRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<Half> minima, Span<float> destination);

    [IntegerGrid(3, 0, 6, 6, statistic: ScaleStatistic.RangeAboveMinimum)]
    [PowerOfTwoScale(ScaleRounding.Up)]
    internal readonly struct AboveMinimumByPowers : INumberFormat;
}
