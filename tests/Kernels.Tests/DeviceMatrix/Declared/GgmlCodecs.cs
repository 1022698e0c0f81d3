using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>The blocks of ggml, and rotated rows of them.</summary>
internal static partial class GgmlCodecs
{
    [RotateQuantizeKernel<Q4_0>(256)]
    public static partial void EncodeQ4_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_0))]
    public static partial void DecodeQ4_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q4_0>(384, Rotation = 384, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeQ4_0Rotated(ReadOnlySpan<Half> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_0Rotated))]
    public static partial void DecodeQ4_0Rotated(ReadOnlySpan<byte> blocks, Span<Half> destination);

    [RotateQuantizeKernel<Q4_1>(32)]
    public static partial void EncodeQ4_1(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_1))]
    public static partial void DecodeQ4_1(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q5_0>(64)]
    public static partial void EncodeQ5_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ5_0))]
    public static partial void DecodeQ5_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q5_1>(96)]
    public static partial void EncodeQ5_1(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ5_1))]
    public static partial void DecodeQ5_1(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q8_0>(128)]
    public static partial void EncodeQ8_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ8_0))]
    public static partial void DecodeQ8_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q8_0>(128, Rotation = 128)]
    public static partial void EncodeQ8_0Smoothed(ReadOnlySpan<BFloat16> source, ReadOnlySpan<float> channelScales, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ8_0Smoothed))]
    public static partial void DecodeQ8_0Smoothed(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Q1_0>(256)]
    public static partial void EncodeQ1_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ1_0))]
    public static partial void DecodeQ1_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q2_0>(192)]
    public static partial void EncodeQ2_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ2_0))]
    public static partial void DecodeQ2_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<TQ2_0>(768)]
    public static partial void EncodeTQ2_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeTQ2_0))]
    public static partial void DecodeTQ2_0(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<MXFP4>(192)]
    public static partial void EncodeMXFP4(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeMXFP4))]
    public static partial void DecodeMXFP4(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q2_K>(256)]
    public static partial void EncodeQ2_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ2_K))]
    public static partial void DecodeQ2_K(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q3_K>(768)]
    public static partial void EncodeQ3_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ3_K))]
    public static partial void DecodeQ3_K(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q4_K>(256)]
    public static partial void EncodeQ4_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_K))]
    public static partial void DecodeQ4_K(ReadOnlySpan<byte> blocks, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeQ4_K), Queries = 2)]
    public static partial void ScoreQ4_K(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Q4_K>(1024, Rotation = 512, Signs = SignPlacement.Before, Seed = 6)]
    public static partial void EncodeQ4_KRotated(ReadOnlySpan<Half> source, ReadOnlySpan<float> clips, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_KRotated))]
    public static partial void DecodeQ4_KRotated(ReadOnlySpan<byte> blocks, Span<Half> destination);

    [RotateQuantizeKernel<Q5_K>(256)]
    public static partial void EncodeQ5_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ5_K))]
    public static partial void DecodeQ5_K(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q6_K>(256)]
    public static partial void EncodeQ6_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ6_K))]
    public static partial void DecodeQ6_K(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q6_K>(512, Rotation = 256)]
    public static partial void EncodeQ6_KRotated(ReadOnlySpan<BFloat16> source, ReadOnlySpan<int> slots, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ6_KRotated))]
    public static partial void DecodeQ6_KRotated(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, Span<float> destination);

    [RotateQuantizeKernel<IQ4_NL>(32, ScaleFit = Kernels.ScaleFit.WeightedLeastSquares)]
    public static partial void EncodeIQ4_NL(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeIQ4_NL))]
    public static partial void DecodeIQ4_NL(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<IQ4_XS>(256)]
    public static partial void EncodeIQ4_XS(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeIQ4_XS))]
    public static partial void DecodeIQ4_XS(ReadOnlySpan<byte> blocks, Span<float> destination);
}
