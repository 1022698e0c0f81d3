namespace Kernels.Oclgrind.Declared;

/// <summary>Products of two groups of k, the fewest that go from one group to the next.</summary>
internal static partial class Products
{
    [RotateQuantizeKernel<Int4>(32, GroupSize = 16)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt4), Lowering = ProductLowering.MultiplyAdd)]
    public static partial void MultiplyInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4), Lowering = ProductLowering.Table)]
    public static partial void LookUpInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int8>(64, Rotation = 64, GroupSize = 32, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt8), Lowering = ProductLowering.MultiplyAdd)]
    public static partial void MultiplyInt8(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt8), Lowering = ProductLowering.Table)]
    public static partial void LookUpInt8(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    // Levels between the codes: the sums of x enter.
    [RotateQuantizeKernel<Int2>(32, GroupSize = 16)]
    public static partial void EncodeInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt2), Lowering = ProductLowering.MultiplyAdd)]
    public static partial void MultiplyInt2(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(64, GroupSize = 32)]
    public static partial void EncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeTernary), Lowering = ProductLowering.Table)]
    public static partial void LookUpTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
