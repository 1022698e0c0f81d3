using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products of formats whose groups have a code of their own that stands for 0.</summary>
internal static partial class ZeroPointProducts
{
    [LutGemmKernel<UInt4>(GroupSize = 32)]
    public static partial void OfUInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(ZeroPointCodecs.EncodeRow384Half), OfType = typeof(ZeroPointCodecs))]
    public static partial void OfRotatedUInt4(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<UInt4>(GroupSize = 16, HalfScales = true, Lowering = ProductLowering.Table)]
    public static partial void OfUInt4LookedUp(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<EveryByteOfRange>(GroupSize = 64)]
    public static partial void OfBytes(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<ThreeOfRange>(GroupSize = 128)]
    public static partial void OfThreeCodes(ReadOnlySpan<BFloat16> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(ZeroPointCodecs.EncodeBytesRow128), OfType = typeof(ZeroPointCodecs))]
    public static partial void OfBytesOfPowersOfTwo(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [IntegerGrid(8, 0, 255, 255, statistic: ScaleStatistic.Range)]
    internal readonly struct EveryByteOfRange : INumberFormat;

    [IntegerGrid(2, 0, 2, 2, statistic: ScaleStatistic.Range)]
    internal readonly struct ThreeOfRange : INumberFormat;
}
