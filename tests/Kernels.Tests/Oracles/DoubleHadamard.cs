using System.Numerics;

namespace Kernels.Tests.Oracles;

/// <summary>The transform from the matrix: H[i, j] = (−1)^popcount(i &amp; j), in double precision and O(n²).</summary>
public static class DoubleHadamard
{
    public static double[] Transform(ReadOnlySpan<float> row, double factor = 1)
    {
        double[] result = new double[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < row.Length; j++)
                sum += BitOperations.PopCount((uint)(i & j)) % 2 == 0 ? row[j] : -row[j];
            result[i] = sum * factor;
        }

        return result;
    }

    /// <summary>
    /// The largest error of log2(n) roundings in sequence on sums of these magnitudes, plus the two of a rounded factor
    /// and its multiplication: γ(m)·Σ|x|·factor with γ(m) = m·u/(1 − m·u) and u = 2^−24.
    /// </summary>
    public static double ErrorBound(ReadOnlySpan<float> row, double factor = 1)
    {
        double sum = 0;
        foreach (float value in row)
            sum += Math.Abs((double)value);
        double roundings = BitOperations.Log2((uint)row.Length) + 2;
        double u = Math.ScaleB(1, -24);
        return roundings * u / (1 - roundings * u) * sum * factor;
    }
}
