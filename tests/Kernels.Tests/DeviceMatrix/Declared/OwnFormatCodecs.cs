namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Number formats that this project declares for itself.</summary>
internal static partial class OwnFormatCodecs
{
    [RotateQuantizeKernel<FiveBits>(128, Rotation = 64, GroupSize = 32)]
    public static partial void EncodeInt5Row128Rotation64Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5Row128Rotation64Group32))]
    public static partial void DecodeInt5Row128Rotation64Group32(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<FiveBits>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.Before, Seed = 368)]
    public static partial void EncodeInt5Row48Rotation16Group16Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5Row48Rotation16Group16Half))]
    public static partial void DecodeInt5Row48Rotation16Group16HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<FiveBits>(1024)]
    public static partial void EncodeInt5Row1024Group128HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5Row1024Group128HalfScales))]
    public static partial void DecodeInt5Row1024Group128HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Excess8>(256, Rotation = 32, GroupSize = 64, Signs = SignPlacement.After, Seed = 1888)]
    public static partial void EncodeExcess8Row256Rotation32Group64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeExcess8Row256Rotation32Group64))]
    public static partial void DecodeExcess8Row256Rotation32Group64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Excess8>(80, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeExcess8Row80Rotation16Group16HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeExcess8Row80Rotation16Group16HalfScales))]
    public static partial void DecodeExcess8Row80Rotation16Group16HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);
}
