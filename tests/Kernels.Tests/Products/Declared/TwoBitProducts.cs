using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Two-bit weights, some of which have no code for zero.</summary>
internal static partial class TwoBitProducts
{
    [LutGemmKernel<Int2>(GroupSize = 16)]
    public static partial void Group16(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int2>(GroupSize = 128, Rotation = 128, HalfScales = true, Signs = SignPlacement.After, Seed = 12)]
    public static partial void HalfToHalfWithBias(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<Int2>(GroupSize = 32, Rotation = 32, RowLength = 96, Signs = SignPlacement.Before, Seed = 13)]
    public static partial void RowsOfThreeGroups(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int2>(GroupSize = 512)]
    public static partial void ToHalfWithBias(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<SignOnly>(GroupSize = 32)]
    public static partial void OfSigns(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<SignOnly>(GroupSize = 128, Rotation = 64, HalfScales = true)]
    public static partial void OfSignsWithHalf(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);
}
