namespace Kernels.Oclgrind.Declared;

internal static partial class Codecs
{
    [RotateQuantizeKernel<Int4>(64, GroupSize = 32)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(256, Rotation = 128, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeInt4Rotated128(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4Rotated128))]
    public static partial void DecodeInt4Rotated128(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 4)]
    public static partial void EncodeInt8Rotated16(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Rotated16))]
    public static partial void DecodeInt8Rotated16(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(2048, Rotation = 1024, GroupSize = 2048)]
    public static partial void EncodeInt8Rotated1024(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Rotated1024))]
    public static partial void DecodeInt8Rotated1024(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
