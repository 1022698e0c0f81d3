namespace Kernels.Tests.Products.Declared;

/// <summary>Products of weights that were rotated in blocks of m·2^k.</summary>
internal static partial class BaseMatrixProducts
{
    [LutGemmKernel<Int8>(Rotation = 384)]
    public static partial void Int8Rotation384(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int4>(Rotation = 192, GroupSize = 32, Signs = SignPlacement.Before, Seed = 13)]
    public static partial void Int4Rotation192(ReadOnlySpan<Half> x, PackedWeights weights, Span<float> destination);
}
