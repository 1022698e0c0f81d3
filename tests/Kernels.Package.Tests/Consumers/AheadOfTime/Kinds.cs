using Kernels;

namespace AheadOfTime;

internal static partial class Kinds
{
    [HadamardKernel(512, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(512)]
    public static partial void RotateHalf(ReadOnlySpan<Half> source, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 64)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4))]
    public static partial void MultiplyInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int8>(128, Rotation = 128, GroupSize = 64)]
    public static partial void EncodeInt8(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt8))]
    public static partial void MultiplyInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
