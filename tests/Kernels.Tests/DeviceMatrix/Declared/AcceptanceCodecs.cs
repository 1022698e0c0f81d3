namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>The kernels of the published acceptance numbers.</summary>
internal static partial class AcceptanceCodecs
{
    [RotateQuantizeKernel<Int4>(128)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(128)]
    public static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128)]
    public static partial void EncodeRotatedInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRotatedInt4))]
    public static partial void DecodeRotatedInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(128)]
    public static partial void EncodeInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2))]
    public static partial void DecodeInt2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(128, Rotation = 128)]
    public static partial void EncodeRotatedInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRotatedInt2))]
    public static partial void DecodeRotatedInt2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(128)]
    public static partial void EncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTernary))]
    public static partial void DecodeTernary(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(128, Rotation = 128)]
    public static partial void EncodeRotatedTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRotatedTernary))]
    public static partial void DecodeRotatedTernary(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
