using Kernels;

namespace Systems;

/// <summary>
/// MambaQuant (variance-aligned rotations): channels are brought to the eigenvectors K of their covariance, which makes them uncorrelated, and from there by a Hadamard matrix to equal variances, before
/// 8-bit codes by one static scale. A Hadamard matrix alone makes variances equal only where channels are uncorrelated. K has up to 256 rows here.
/// </summary>
public partial class MambaQuant
{
    private const int Channels = 128;
    private const int Tokens = 2048;

    [RotateQuantizeKernel<Int8>(Channels, Matrix = Channels, Rotation = Channels, SharedScales = true)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> scales, Span<byte> codes);

    /// <summary>The diagonal of the covariance of what is quantized: with K all alike, up to what 2048 tokens tell of a variance; without it, some a hundred times others.</summary>
    [Fact]
    public void Channels_have_equal_variances()
    {
        float[] eigenvectors = Matrices.Orthogonal(Channels, seed: 4), identity = Matrices.Identity(Channels);
        float[] tokens = Correlated(eigenvectors);

        Assert.InRange(Spread(VariancesOfCodes(tokens, eigenvectors)), 1, 1.5);
        Assert.True(Spread(VariancesOfCodes(tokens, identity)) > 3);
    }

    private static double Spread(double[] variances) => variances.Max() / variances.Min();

    private static double[] VariancesOfCodes(float[] tokens, float[] matrix)
    {
        byte[] codes = new byte[tokens.Length];
        Encode(tokens, matrix, [0.5f], codes);
        return [.. Enumerable.Range(0, Channels).Select(channel => Enumerable.Range(0, Tokens).Average(token => Math.Pow((sbyte)codes[(token * Channels) + channel], 2)))];
    }

    /// <summary>Tokens z·diag(√λ)·Kᵀ of normal z, with variances λ that fall from 400 to less than 1.</summary>
    private static float[] Correlated(float[] eigenvectors)
    {
        float[] z = Numbers.Normal(Tokens * Channels), tokens = new float[z.Length];
        for (int i = 0; i < z.Length; i++) z[i] *= 20 * MathF.Exp(-(i % Channels) / 16f);
        for (int i = 0; i < tokens.Length; i++) tokens[i] = Matrices.Dot(Channels, k => z[(i / Channels * Channels) + k], k => eigenvectors[(i % Channels * Channels) + k]);
        return tokens;
    }
}
