using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products by weights that were multiplied by dense matrices, whose activations are multiplied by the transposed inverses.</summary>
internal static partial class MatrixProducts
{
    [LutGemmKernel(Weights = nameof(MatrixCodecs.EncodeMicroscaled), OfType = typeof(MatrixCodecs))]
    public static partial void OfMicroscaled(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<BFloat16> matrix, Span<float> destination);

    [LutGemmKernel(Weights = nameof(MatrixCodecs.EncodeThreeBlocks), OfType = typeof(MatrixCodecs))]
    public static partial void OfThreeBlocks(
        ReadOnlySpan<Half> x, ReadOnlySpan<Half> matrix, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<Half> channelScales, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(MatrixCodecs.EncodeWithAll), OfType = typeof(MatrixCodecs))]
    public static partial void OfAll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, PackedWeights weights, ReadOnlySpan<float> rotatedScales,
        ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Int4>(Matrix = 32, OuterMatrix = 4, GroupSize = 128)]
    public static partial void OfPair(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, Span<float> destination);
}
