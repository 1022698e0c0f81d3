namespace Kernels.Tests.Numerics;

/// <summary>Rows of 256 numbers of 8 bits with a scale for all.</summary>
internal static partial class PlainFp8
{
    [RotateQuantizeKernel<Fp8E4M3>(256, GroupSize = 256)]
    public static partial void EncodeE4M3(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE4M3))]
    public static partial void DecodeE4M3(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp8E5M2>(256, GroupSize = 256)]
    public static partial void EncodeE5M2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE5M2))]
    public static partial void DecodeE5M2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
