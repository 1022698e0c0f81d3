namespace Kernels.Tests.Products.Declared;

/// <summary>Eight-bit weights, whose products leave 16 bits.</summary>
internal static partial class Int8Products
{
    [LutGemmKernel<Int8>(GroupSize = 32)]
    public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int8>(GroupSize = 128, Rotation = 256, RowLength = 768, HalfScales = true, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void HalfToHalfWithBias(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<Int8>(GroupSize = 512, Rotation = 32, Signs = SignPlacement.After, Seed = 4)]
    public static partial void Group512(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int8>(GroupSize = 16, Rotation = 16)]
    public static partial void Group16WithBias(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);
}
