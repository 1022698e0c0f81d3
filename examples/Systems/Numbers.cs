namespace Systems;

/// <summary>The random numbers on which errors are measured: the same everywhere.</summary>
internal static class Numbers
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>Normally distributed numbers of mean 0 and variance 1, by SplitMix64 and the method of Box and Muller, rounded to binary32.</summary>
    public static float[] Normal(int count, ulong seed = 20260001)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(Uniform(ref seed)));
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * Uniform(ref seed));
            numbers[i] = (float)(radius * cosine);
            numbers[i + 1] = (float)(radius * sine);
        }

        return numbers;
    }

    /// <summary>Rows of 0 but for one element each, every place in turn.</summary>
    public static float[] SingleElements(int length)
    {
        float[] rows = new float[length * length];
        for (int i = 0; i < length; i++) rows[(i * length) + i] = 1;
        return rows;
    }

    /// <summary>Σ (x − y)² ÷ Σ x².</summary>
    public static double RelativeSquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        double error = 0, energy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            error += Math.Pow((double)x[i] - y[i], 2);
            energy += (double)x[i] * x[i];
        }

        return error / energy;
    }

    private static double Uniform(ref ulong state)
    {
        state += Increment;
        ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (((z ^ (z >> 31)) >> 11) + 0.5) / (1UL << 53);
    }
}
