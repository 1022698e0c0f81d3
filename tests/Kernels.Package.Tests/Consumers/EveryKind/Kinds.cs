using Kernels;

namespace EveryKind;

internal static partial class Kinds
{
    [HadamardKernel(4)]
    public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4, Scale = HadamardScale.None)]
    public static partial void RotateHalf(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(1024, Signs = SignPlacement.Before, Seed = 7)]
    public static partial void Scatter(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(1024, Signs = SignPlacement.After, Seed = 7)]
    public static partial void Gather(ReadOnlySpan<Half> source, Span<float> destination);

    [RotateKernel(16, Rotation = 4)]
    public static partial void RotateBlocks(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(16, GroupSize = 16)]
    public static partial void EncodeInt8(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void EncodeFewBits(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeInt8), To = nameof(EncodeFewBits))]
    public static partial void Requantize(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int5>(32, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeInt5(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5))]
    public static partial void DecodeInt5(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4))]
    public static partial void MultiplyInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4), Lowering = ProductLowering.Table)]
    public static partial void LookUpInt4(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt5))]
    public static partial void MultiplyInt5(ReadOnlySpan<Half> x, PackedWeights weights, Span<Half> destination);

    [LutGemmKernel<Ternary>(GroupSize = 16)]
    public static partial void MultiplyTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
