using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products of formats whose groups have their smallest number beside their scale.</summary>
internal static partial class MinimumProducts
{
    [LutGemmKernel<Affine4>(GroupSize = 32)]
    public static partial void OfAffine4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(MinimumCodecs.EncodeRow384Half), OfType = typeof(MinimumCodecs))]
    public static partial void OfRotatedAffine4(
        ReadOnlySpan<Half> x, ReadOnlySpan<Half> rotatedScales, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> channelScales, Span<Half> destination);

    [LutGemmKernel<Affine2>(GroupSize = 64, HalfScales = true, Lowering = ProductLowering.Table)]
    public static partial void OfAffine2LookedUp(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Affine8>(GroupSize = 128)]
    public static partial void OfAffine8(ReadOnlySpan<BFloat16> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(MinimumCodecs.EncodePowersRow128), OfType = typeof(MinimumCodecs))]
    public static partial void OfPowersOfTwo(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);
}
