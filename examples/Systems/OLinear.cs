using Kernels;

namespace Systems;

/// <summary>
/// OLinear (a linear model of time series in an orthogonally transformed domain): a series is multiplied by the eigenvectors of the covariance of its points, which makes them uncorrelated, goes through linear layers there, and is multiplied back.
/// Series are of as many points as a matrix has rows, 16 to 256 and a power of two.
/// </summary>
public partial class OLinear
{
    private const int Points = 64;
    private const int Series = 4096;

    [RotateKernel(Points, Matrix = Points)]
    internal static partial void Transform(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<float> destination);

    [RotateKernel(Points, Matrix = Points, Way = RotationWay.Inverse)]
    internal static partial void Restore(ReadOnlySpan<float> source, ReadOnlySpan<float> inverseMatrix, Span<float> destination);

    /// <summary>The covariance behind the transform is diagonal, up to what 4096 series tell of it, and the series come back.</summary>
    [Fact]
    public void Points_are_uncorrelated_and_come_back()
    {
        float[] eigenvectors = Matrices.Orthogonal(Points, seed: 9);
        float[] latent = Numbers.Normal(Series * Points), series = new float[latent.Length], transformed = new float[latent.Length], restored = new float[latent.Length];
        for (int i = 0; i < latent.Length; i++) latent[i] *= MathF.Exp(-(i % Points) / 16f);
        Restore(latent, Matrices.Transposed(eigenvectors), series);

        Transform(series, eigenvectors, transformed);
        Restore(transformed, Matrices.Transposed(eigenvectors), restored);

        Assert.True(LargestCorrelation(series) > 0.3);
        Assert.True(LargestCorrelation(transformed) < 5 / Math.Sqrt(Series));
        Assert.True(Numbers.RelativeSquaredError(latent, transformed) < 1e-12);
        Assert.True(Numbers.RelativeSquaredError(series, restored) < 1e-12);
    }

    /// <summary>The largest magnitude of the correlations of two points.</summary>
    private static double LargestCorrelation(float[] series)
    {
        double[,] products = new double[Points, Points];
        foreach (float[] one in series.Chunk(Points))
        {
            for (int i = 0; i < Points; i++)
            {
                for (int j = 0; j < Points; j++) products[i, j] += (double)one[i] * one[j];
            }
        }

        return (from i in Enumerable.Range(0, Points) from j in Enumerable.Range(0, i) select Math.Abs(products[i, j]) / Math.Sqrt(products[i, i] * products[j, j])).Max();
    }
}
