using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Four-bit weights under every other property of an encoder.</summary>
internal static partial class Int4Products
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128)]
    public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(Encode))]
    public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 32, Rotation = 128, RowLength = 256, HalfScales = true, Signs = SignPlacement.Before, Seed = 77)]
    public static partial void WithBias(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 16)]
    public static partial void HalfToHalf(ReadOnlySpan<Half> x, PackedWeights weights, Span<Half> destination);

    [LutGemmKernel<Int4>(GroupSize = 128, Rotation = 64, RowLength = 384, HalfScales = true, Signs = SignPlacement.After, Seed = ulong.MaxValue)]
    public static partial void HalfWithBias(ReadOnlySpan<Half> activations, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 512, Rotation = 1024)]
    public static partial void ToHalf(ReadOnlySpan<float> x, PackedWeights w, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(Int4ManyBlocks.Encode48Rotation16Group16), OfType = typeof(Int4ManyBlocks))]
    public static partial void OfAnotherType(ReadOnlySpan<float> source, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Int4>(GroupSize = 64, Lowering = ProductLowering.MultiplyAdd)]
    public static partial void Multiplied(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
