namespace Kernels.Tests.Oracles;

/// <summary>The Walsh-Hadamard transform of rows, rounded as the numerics contract says.</summary>
public static class HadamardOracle
{
    /// <summary>Transforms rows of n elements; <paramref name="factor"/> is null for an unscaled transform.</summary>
    public static float[] Transform(
        ReadOnlySpan<float> source, int n, float? factor, SignSide signs = SignSide.None, ulong seed = 0, int diagonal = 0, bool isTransposed = false)
    {
        float[] result = source.ToArray();
        if (signs == SignSide.Before)
            ApplySigns(result, n, seed, diagonal);
        Rotate(result, n, isTransposed);
        if (factor is { } c)
            Scale(result, c);
        if (signs == SignSide.After)
            ApplySigns(result, n, seed, diagonal);
        return result;
    }

    /// <summary>
    /// The unscaled transform of every block of n = m·2^k elements, in place: butterflies in ascending order of index bits, then the base matrix of order m, which is 4 times the odd factor of n;
    /// there is none where that is 1.
    /// </summary>
    public static void Rotate(Span<float> values, int n, bool isTransposed = false)
    {
        int odd = n / (n & -n);
        int butterflies = odd == 1 ? n : n / (4 * odd);
        Butterflies(values, butterflies);
        for (int start = 0; odd > 1 && start < values.Length; start += n)
        {
            for (int i = 0; i < butterflies; i++)
            {
                float[] column = new float[4 * odd];
                for (int j = 0; j < column.Length; j++) column[j] = values[start + (j * butterflies) + i];
                float[] product = BaseMatrices.Multiply(column, isTransposed);
                for (int j = 0; j < column.Length; j++) values[start + (j * butterflies) + i] = product[j];
            }
        }
    }

    private static void Butterflies(Span<float> values, int n)
    {
        for (int bit = 1; bit < n; bit <<= 1)
        {
            for (int i = 0; i < values.Length; i++)
            {
                if ((i & bit) != 0)
                    continue;
                float a = values[i], b = values[i | bit];
                values[i] = Fp32.Add(a, b);
                values[i | bit] = Fp32.Subtract(a, b);
            }
        }
    }

    /// <summary>Negates element i of every row where bit i of the seed's stream is set.</summary>
    public static void ApplySigns(Span<float> values, int rowLength, ulong seed, int diagonal = 0)
    {
        bool[] negated = RandomSigns.Diagonal(seed, rowLength, diagonal);
        for (int i = 0; i < values.Length; i++)
        {
            if (negated[i % rowLength])
                values[i] = Fp32.Negate(values[i]);
        }
    }

    private static void Scale(Span<float> values, float factor)
    {
        foreach (ref float value in values)
            value = Fp32.Multiply(value, factor);
    }
}
