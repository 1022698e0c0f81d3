namespace Kernels.Compare.Measurement;

/// <summary>Repeatable values. Baselines are checked on them; additions take the same time whatever they add.</summary>
internal static class TestData
{
    private const int Seed = 20240607;

    /// <summary>Uniform in −1 … 1; each series has values of its own.</summary>
    public static void Fill(Span<float> values, int series = 0)
    {
        var random = new Random(Seed + series);
        foreach (ref float value in values) value = 2 * random.NextSingle() - 1;
    }

    /// <summary>Normal, of mean 0 and variance 1.</summary>
    public static void FillNormal(Span<float> values)
    {
        var random = new Random(Seed);
        foreach (ref float value in values)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            value = (float)(radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
    }

    /// <summary>Repeats a pattern until the values are full.</summary>
    public static void Repeat<T>(ReadOnlySpan<T> pattern, Span<T> values)
    {
        for (; values.Length > pattern.Length; values = values[pattern.Length..]) pattern.CopyTo(values);
        pattern[..values.Length].CopyTo(values);
    }
}
