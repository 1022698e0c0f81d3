using Kernels;

namespace Acme;

/// <summary>Kernels that others call.</summary>
public static partial class Rotations
{
    /// <summary>Rotates rows of four.</summary>
    [HadamardKernel(4)]
    public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    /// <summary>Quantizes rows of sixteen.</summary>
    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    /// <summary>Multiplies by a matrix that was quantized.</summary>
    [LutGemmKernel(Weights = nameof(Encode))]
    public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
