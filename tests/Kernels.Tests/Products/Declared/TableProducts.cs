using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products whose sums are looked up, in every width of a code.</summary>
internal static partial class TableProducts
{
    [LutGemmKernel<Int4>(GroupSize = 128, Rotation = 128, Lowering = ProductLowering.Table)]
    public static partial void OfInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 16, HalfScales = true, Lowering = ProductLowering.Table)]
    public static partial void OfInt4WithBias(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel<Int8>(GroupSize = 32, Lowering = ProductLowering.Table)]
    public static partial void OfInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int2>(GroupSize = 64, Rotation = 64, Lowering = ProductLowering.Table)]
    public static partial void OfInt2(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Ternary>(GroupSize = 16, RowLength = 48, Lowering = ProductLowering.Table)]
    public static partial void OfTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<Half> destination);

    [LutGemmKernel<SignOnly>(GroupSize = 512, Lowering = ProductLowering.Table)]
    public static partial void OfSignOnly(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise4>(GroupSize = 32, Lowering = ProductLowering.Table)]
    public static partial void OfMidRise4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MidRise7>(GroupSize = 16, Lowering = ProductLowering.Table)]
    public static partial void OfMidRise7(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<FiveBits>(GroupSize = 128, Rotation = 32, Signs = SignPlacement.Before, Seed = 16, Lowering = ProductLowering.Table)]
    public static partial void OfInt5(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<EveryByte>(GroupSize = 64, Lowering = ProductLowering.Table)]
    public static partial void OfEveryByte(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
