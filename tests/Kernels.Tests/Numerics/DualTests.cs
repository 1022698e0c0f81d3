using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Inner products of rows that went forward and of those that took the duals of all steps, by a base matrix that is not symmetric and a dense one that is not orthogonal.</summary>
public class DualTests
{
    private const int Row = 768;
    private const int Order = 16;

    private readonly SplitMix64 _random = new(77);

    [Fact]
    public void Inner_products_stay()
    {
        const int rows = 32;
        float[] keys = Numbers(rows * Row), query = Numbers(Row), channelScales = Positive(Row), rotatedScales = Positive(Row), diagonal = Positive(Order);
        int[] permutation = Permutation.Random(Row, seed: 6);
        float[] forward = new float[keys.Length], dual = new float[Row];

        RotatedRows.Key768(keys, permutation, channelScales, Times(diagonal), rotatedScales, forward);
        RotatedRows.Query768(query, permutation, channelScales, Times([.. diagonal.Select(x => 1 / x)]), rotatedScales, dual);

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> key = keys.AsSpan(row * Row, Row);
            double bound = 1e-5 * Math.Sqrt(Dot(key, key) * Dot(query, query));
            Assert.Equal(Dot(key, query), Dot(forward.AsSpan(row * Row, Row), dual), bound);
        }
    }

    /// <summary>A diagonal times the orthonormal Hadamard matrix: that of the inverse numbers is its transposed inverse.</summary>
    private static float[] Times(float[] diagonal) => [.. Enumerable.Range(0, Order * Order).Select(i => diagonal[i / Order] * (int.PopCount(i / Order & (i % Order)) % 2 == 0 ? 0.25f : -0.25f))];

    private static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += (double)x[i] * y[i];
        return sum;
    }

    private float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)_random.NextUniform() - 0.5f)];

    private float[] Positive(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)_random.NextUniform() + 0.5f)];
}
