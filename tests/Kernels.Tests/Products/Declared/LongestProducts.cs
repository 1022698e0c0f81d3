namespace Kernels.Tests.Products.Declared;

/// <summary>The longest groups that there are, of the widest ranges of levels.</summary>
internal static partial class LongestProducts
{
    [LutGemmKernel<Int8>(GroupSize = 32768)]
    public static partial void OfInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<EveryByte>(GroupSize = 32768)]
    public static partial void OfEveryByte(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise7>(GroupSize = 32768)]
    public static partial void OfMidRise7(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 32768)]
    public static partial void OfInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int8>(GroupSize = 32768, Lowering = ProductLowering.Table)]
    public static partial void OfInt8ByTables(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise7>(GroupSize = 32768, Lowering = ProductLowering.Table)]
    public static partial void OfMidRise7ByTables(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Magnitude8>(GroupSize = 32768, Lowering = ProductLowering.MultiplyAdd)]
    public static partial void OfMagnitude8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidStep8>(GroupSize = 32768, Lowering = ProductLowering.MultiplyAdd)]
    public static partial void OfMidStep8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise8>(GroupSize = 32768, Lowering = ProductLowering.MultiplyAdd)]
    public static partial void OfMidRise8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Magnitude8>(GroupSize = 32768, Lowering = ProductLowering.Table)]
    public static partial void OfMagnitude8ByTables(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidStep8>(GroupSize = 32768, Lowering = ProductLowering.Table)]
    public static partial void OfMidStep8ByTables(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise8>(GroupSize = 32768, Lowering = ProductLowering.Table)]
    public static partial void OfMidRise8ByTables(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<ZeroPointProducts.EveryByteOfRange>(GroupSize = 32768)]
    public static partial void OfBytesAboveZeroPoints(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
