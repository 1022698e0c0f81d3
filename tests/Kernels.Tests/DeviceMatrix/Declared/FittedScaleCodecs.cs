using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Scales that follow from the codes.</summary>
internal static partial class FittedScaleCodecs
{
    [RotateQuantizeKernel<LloydMax2>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 9, ScaleFit = Kernels.ScaleFit.Unbiased)]
    public static partial void EncodeUnbiased(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<LloydMax3>(256, Rotation = 256, GroupSize = 64, ScaleFit = Kernels.ScaleFit.LeastSquares)]
    public static partial void EncodeLeastSquares(ReadOnlySpan<Half> source, Span<byte> codes, Span<BFloat16> scales);

    [RotateQuantizeKernel<Int4>(16, GroupSize = 16, ScaleFit = Kernels.ScaleFit.SameNorm)]
    public static partial void EncodeSameNorm(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Ternary>(1024, Rotation = 1024, GroupSize = 1024, ScaleFit = Kernels.ScaleFit.LeastSquares)]
    public static partial void EncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Int4>(256, Rotation = 64, GroupSize = 128, ScaleFit = Kernels.ScaleFit.WeightedLeastSquares)]
    public static partial void EncodeWeighted(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Q4_0>(64, ScaleFit = Kernels.ScaleFit.LeastSquares)]
    public static partial void EncodeQ4_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ4_0))]
    public static partial void DecodeQ4_0(ReadOnlySpan<byte> blocks, Span<float> destination);
}
