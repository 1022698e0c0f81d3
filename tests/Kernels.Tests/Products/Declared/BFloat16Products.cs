using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products with bfloat16 activations, scales of the weights and results.</summary>
internal static partial class BFloat16Products
{
    [LutGemmKernel(Weights = nameof(BFloat16Kernels.EncodeInt4Row256), OfType = typeof(BFloat16Kernels))]
    public static partial void OfInt4(ReadOnlySpan<BFloat16> x, PackedWeights weights, Span<BFloat16> destination);

    [LutGemmKernel(Weights = nameof(BFloat16Kernels.EncodeInt8Row48), OfType = typeof(BFloat16Kernels))]
    public static partial void OfInt8WithBias(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<BFloat16> destination);
}
