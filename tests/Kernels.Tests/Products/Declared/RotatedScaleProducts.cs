using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products by weights whose rotated channels were multiplied by numbers, which divide their rotated activations by them.</summary>
internal static partial class RotatedScaleProducts
{
    [LutGemmKernel(Weights = nameof(RotatedScaleCodecs.EncodeOneBlock), OfType = typeof(RotatedScaleCodecs))]
    public static partial void OfOneBlock(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(RotatedScaleCodecs.EncodeThreeBlocks), OfType = typeof(RotatedScaleCodecs))]
    public static partial void OfThreeBlocks(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<BFloat16> rotatedScales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(RotatedScaleCodecs.EncodeOnBothSides), OfType = typeof(RotatedScaleCodecs))]
    public static partial void OnBothSides(
        ReadOnlySpan<float> x, ReadOnlySpan<float> rotatedScales, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<Half> channelScales, Span<float> destination);
}
