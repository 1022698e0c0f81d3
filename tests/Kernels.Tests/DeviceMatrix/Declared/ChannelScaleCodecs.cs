namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Encoders that multiply the channels of their rows by numbers that all rows share, and decoders that divide by them.</summary>
internal static partial class ChannelScaleCodecs
{
    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void EncodeShort(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeShort))]
    public static partial void DecodeShort(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 3)]
    public static partial void EncodeThreeBlocks(ReadOnlySpan<float> source, ReadOnlySpan<Half> channelScales, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeThreeBlocks))]
    public static partial void DecodeThreeBlocks(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<Half> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeOneBlock(ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeOneBlock))]
    public static partial void DecodeOneBlock(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> channelScales, Span<Half> destination);

    [RotateQuantizeKernel<Int2>(4096, Rotation = 256, GroupSize = 128)]
    public static partial void EncodeManyBlocks(ReadOnlySpan<float> source, ReadOnlySpan<BFloat16> channelScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeManyBlocks))]
    public static partial void DecodeManyBlocks(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<BFloat16> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(8192, Rotation = 8192, GroupSize = 256)]
    public static partial void EncodeLong(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLong))]
    public static partial void DecodeLong(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> channelScales, Span<float> destination);
}
