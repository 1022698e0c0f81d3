namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Number formats that this project declares for itself.</summary>
internal static partial class OwnFormatCodecs
{
    [RotateQuantizeKernel<Int5>(128, Rotation = 64, GroupSize = 32)]
    public static partial void EncodeInt5128Rotation64Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5128Rotation64Group32))]
    public static partial void DecodeInt5128Rotation64Group32(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int5>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.Before, Seed = 368)]
    public static partial void EncodeInt548Rotation16Group16Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt548Rotation16Group16Half))]
    public static partial void DecodeInt548Rotation16Group16HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int5>(1024)]
    public static partial void EncodeInt51024Group128HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt51024Group128HalfScales))]
    public static partial void DecodeInt51024Group128HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<MidRise2>(64, GroupSize = 16)]
    public static partial void EncodeMidRise264Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise264Group16))]
    public static partial void DecodeMidRise264Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<MidRise2>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 368)]
    public static partial void EncodeMidRise248Rotation16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise248Rotation16Group16))]
    public static partial void DecodeMidRise248Rotation16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<MidRise2>(128, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 1088)]
    public static partial void EncodeMidRise2128Rotation128Group64HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2128Rotation128Group64HalfScales))]
    public static partial void DecodeMidRise2128Rotation128Group64HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2128Rotation128Group64HalfScales))]
    public static partial void DecodeMidRise2128Rotation128Group64HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<MidRise2>(1024, Rotation = 256, GroupSize = 256)]
    public static partial void EncodeMidRise21024Rotation256Group256HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise21024Rotation256Group256HalfSource))]
    public static partial void DecodeMidRise21024Rotation256Group256HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(64, GroupSize = 16)]
    public static partial void EncodeSignOnly64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnly64Group16))]
    public static partial void DecodeSignOnly64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeSignOnly128Rotation128Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnly128Rotation128Group32Half))]
    public static partial void DecodeSignOnly128Rotation128Group32Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Excess8>(256, Rotation = 32, GroupSize = 64, Signs = SignPlacement.After, Seed = 1888)]
    public static partial void EncodeExcess8256Rotation32Group64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeExcess8256Rotation32Group64))]
    public static partial void DecodeExcess8256Rotation32Group64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Excess8>(80, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeExcess880Rotation16Group16HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeExcess880Rotation16Group16HalfScales))]
    public static partial void DecodeExcess880Rotation16Group16HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);
}
