namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Encoders that multiply the channels of rotated rows by numbers that all rows share, and decoders that divide by them.</summary>
internal static partial class RotatedScaleCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeOneBlock(ReadOnlySpan<float> source, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeOneBlock))]
    public static partial void DecodeOneBlock(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(192, Rotation = 64, GroupSize = 64, Signs = SignPlacement.After, Seed = 3)]
    public static partial void EncodeThreeBlocks(ReadOnlySpan<Half> source, ReadOnlySpan<BFloat16> rotatedScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeThreeBlocks))]
    public static partial void DecodeThreeBlocks(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<BFloat16> rotatedScales, Span<Half> destination);

    [RotateQuantizeKernel<UInt4>(512, Rotation = 256, GroupSize = 128, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeOnBothSides(
        ReadOnlySpan<float> source, ReadOnlySpan<Half> channelScales, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeOnBothSides))]
    public static partial void DecodeOnBothSides(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<Half> channelScales, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(8192, Rotation = 8192, GroupSize = 256)]
    public static partial void EncodeLong(ReadOnlySpan<float> source, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLong))]
    public static partial void DecodeLong(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> rotatedScales, Span<float> destination);
}
