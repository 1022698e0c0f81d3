using Kernels;

namespace Systems;

/// <summary>
/// OstQuant: an orthogonal matrix and scales of channels, both learned, go into the weights, W·diag(s)·O, and their duals into the activations, x·diag(1/s)·O, which leaves x·Wᵀ as it is; then both
/// are quantized. A matrix has up to 256 rows here, so that one of a whole hidden size is blocks of such, or a Kronecker pair.
/// </summary>
public partial class OstQuant
{
    private const int Inputs = 512;
    private const int Outputs = 48;

    [RotateQuantizeKernel<Int4>(Inputs, Matrix = 128)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(Encode))]
    internal static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, Span<float> destination);

    /// <summary>O·Oᵀ = 1, so that the product is that of x and W, but for the error of the codes: of 4 bits 1.38e−2 of the weights' energy, and of 8 bits next to nothing of that of x.</summary>
    [Fact]
    public void The_product_is_that_of_what_was_there_before()
    {
        float[] weights = Numbers.Normal(Outputs * Inputs, seed: 1), x = Numbers.Normal(16 * Inputs, seed: 2), matrix = Matrices.Orthogonal(128, seed: 3), y = new float[16 * Outputs];
        float[] channelScales = [.. Enumerable.Range(0, Inputs).Select(i => 1f + (i % 3))];

        // Activations large where weights are small, which is what the scales are for.
        for (int i = 0; i < x.Length; i++) x[i] *= channelScales[i % Inputs];
        for (int i = 0; i < weights.Length; i++) weights[i] /= channelScales[i % Inputs];

        byte[] codes = new byte[weights.Length / 2];
        float[] scales = new float[weights.Length / 128];
        Encode(weights, channelScales, matrix, codes, scales);
        using PackedWeights packed = MultiplyKernel.Pack(codes, scales, Outputs, Inputs);
        Multiply(x, packed, channelScales, matrix, y);

        float[] exact = [.. Enumerable.Range(0, y.Length).Select(i => (float)Enumerable.Range(0, Inputs).Sum(k => (double)x[(i / Outputs * Inputs) + k] * weights[(i % Outputs * Inputs) + k]))];
        Assert.InRange(Numbers.RelativeSquaredError(exact, y), 0.012, 0.016);
    }
}
