using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Activations taken from places of their rows, as the weights' elements were.</summary>
internal static partial class PermutedProducts
{
    [LutGemmKernel(Weights = nameof(PermutedCodecs.EncodeRow128), OfType = typeof(PermutedCodecs))]
    public static partial void OfRows128(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<int> permutation, Span<float> destination);

    [LutGemmKernel(Weights = nameof(PermutedCodecs.EncodeAll512), OfType = typeof(PermutedCodecs))]
    public static partial void OfAll512(
        ReadOnlySpan<float> x, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<BFloat16> rotatedScales,
        ReadOnlySpan<float> bias, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int8>(RowLength = 96, Rotation = 32, GroupSize = 32)]
    public static partial void OfRows96(ReadOnlySpan<Half> x, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, PackedWeights weights, Span<float> destination);
}
