using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Number formats that this project declares for itself: each has another range of levels to be proved.</summary>
internal static partial class OwnFormatProducts
{
    [LutGemmKernel<FiveBits>(GroupSize = 32, Rotation = 64)]
    public static partial void OfInt5(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<FiveBits>(GroupSize = 128, HalfScales = true)]
    public static partial void OfInt5WithHalf(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<Excess8>(GroupSize = 128, Rotation = 128, Signs = SignPlacement.After, Seed = 15)]
    public static partial void OfExcess8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Excess8>(GroupSize = 16, HalfScales = true)]
    public static partial void OfExcess8WithBias(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<MidRise4>(GroupSize = 32)]
    public static partial void OfMidRise4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise7>(GroupSize = 64, Rotation = 64)]
    public static partial void OfMidRise7(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<EveryNibble>(GroupSize = 64, HalfScales = true)]
    public static partial void OfEveryNibble(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<EveryByte>(GroupSize = 64)]
    public static partial void OfEveryByte(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Excess127>(GroupSize = 32)]
    public static partial void OfExcess127(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Magnitude3>(GroupSize = 16)]
    public static partial void OfMagnitude3(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
