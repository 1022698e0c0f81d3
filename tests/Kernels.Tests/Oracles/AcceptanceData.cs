namespace Kernels.Tests.Oracles;

/// <summary>The distributions behind the published acceptance numbers, rounded to float.</summary>
public static class AcceptanceData
{
    public const ulong NormalSeed = 20260001;
    public const ulong LaplaceSeed = 20260002;

    /// <summary>N(0,1) by Box-Muller, the cosine value before the sine value.</summary>
    public static float[] Normal(int count, ulong seed = NormalSeed)
    {
        var random = new SplitMix64(seed);
        float[] result = new float[count];
        for (int i = 0; i < count; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(random.NextUniform()));
            double angle = 2 * Math.PI * random.NextUniform();
            result[i] = (float)(radius * Math.Cos(angle));
            if (i + 1 < count)
                result[i + 1] = (float)(radius * Math.Sin(angle));
        }

        return result;
    }

    /// <summary>The Laplace distribution of unit variance by its inverse CDF.</summary>
    public static float[] Laplace(int count, ulong seed = LaplaceSeed)
    {
        var random = new SplitMix64(seed);
        float[] result = new float[count];
        for (int i = 0; i < count; i++)
        {
            double centered = random.NextUniform() - 0.5;
            double magnitude = -Math.Log(1 - 2 * Math.Abs(centered)) / Math.Sqrt(2);
            result[i] = (float)(centered < 0 ? -magnitude : magnitude);
        }

        return result;
    }

    /// <summary>Σ(x − x̂)² / Σx², in double precision.</summary>
    public static double RelativeSquaredError(ReadOnlySpan<float> original, ReadOnlySpan<float> restored)
    {
        double error = 0, energy = 0;
        for (int i = 0; i < original.Length; i++)
        {
            double difference = (double)original[i] - restored[i];
            error += difference * difference;
            energy += (double)original[i] * original[i];
        }

        return error / energy;
    }
}
