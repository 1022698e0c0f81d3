using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products by weights whose scales are floating-point numbers of 8 bits.</summary>
internal static partial class FloatScaleProducts
{
    [LutGemmKernel<NvFp4>]
    public static partial void OfNvFp4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(FloatScaleCodecs.EncodeWide), OfType = typeof(FloatScaleCodecs))]
    public static partial void OfWideScales(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);
}
