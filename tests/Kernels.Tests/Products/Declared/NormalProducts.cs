using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products of levels in units of a root mean square, behind several rounds of rotation.</summary>
internal static partial class NormalProducts
{
    [LutGemmKernel<LloydMax4>(Rotation = 128, Signs = SignPlacement.Before, Seed = 9)]
    public static partial void OfFourBits(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(NormalCodecs.EncodeTwiceRow1024), OfType = typeof(NormalCodecs))]
    public static partial void OfThreeBitsTwiceRotated(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<LloydMax2>(RowLength = 192, Rotation = 64, GroupSize = 32, Signs = SignPlacement.After, Seed = 4, Rounds = 3, HalfScales = true)]
    public static partial void OfTwoBitsThriceRotated(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
