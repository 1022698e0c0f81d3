using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products of which a function is stored.</summary>
internal static partial class FunctionProducts
{
    [LutGemmKernel<Int4>(GroupSize = 32, Epilogue = nameof(Gelu))]
    public static partial void OfInt4(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination);

    [LutGemmKernel<Int8>(GroupSize = 64, Rotation = 64, Epilogue = nameof(Gelu))]
    public static partial void OfInt8(ReadOnlySpan<Half> x, PackedWeights weights, Span<Half> destination);

    private static float Gelu(float y) => FunctionKernels.Gelu(y);
}
