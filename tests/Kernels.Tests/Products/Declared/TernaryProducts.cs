namespace Kernels.Tests.Products.Declared;

/// <summary>Weights of three levels.</summary>
internal static partial class TernaryProducts
{
    [RotateQuantizeKernel<Ternary>(128, Rotation = 128)]
    public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(Encode))]
    public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Ternary>(GroupSize = 16, RowLength = 48)]
    public static partial void HalfWithBias(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Ternary>(GroupSize = 512, Rotation = 64, HalfScales = true)]
    public static partial void ToHalf(ReadOnlySpan<float> x, PackedWeights weights, Span<Half> destination);

    [LutGemmKernel<Ternary>(GroupSize = 32, Rotation = 64, Signs = SignPlacement.Before, Seed = 14)]
    public static partial void RotationAboveGroup(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
