namespace Kernels.Tests.Oracles;

/// <summary>
/// The canonical sum of magnitudes: elements whose numbers differ in one bit are added pairwise, for the bits 5, 6, …
/// ascending and then 4, 3, 2, 1, 0; missing elements count as +0.
/// </summary>
public static class MagnitudeSum
{
    private const int Accumulators = 32;

    public static float Of(ReadOnlySpan<float> x)
    {
        // Accumulator i sums the elements i, i + 32, i + 64, … as a tree of neighbours.
        float[] accumulators = new float[Accumulators];
        for (int i = 0; i < Accumulators; i++)
        {
            var column = new List<float>();
            for (int j = i; j < x.Length; j += Accumulators)
                column.Add(MathF.Abs(x[j]));
            accumulators[i] = SumOfNeighbours(column);
        }

        // Then the halves are added to each other.
        for (int half = Accumulators / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                accumulators[i] = Fp32.Add(accumulators[i], accumulators[i + half]);
        }

        return accumulators[0];
    }

    private static float SumOfNeighbours(List<float> terms)
    {
        if (terms.Count == 0)
            return 0f;
        while (terms.Count > 1)
            terms = [.. terms.Chunk(2).Select(pair => Fp32.Add(pair[0], pair.Length > 1 ? pair[1] : 0f))];
        return terms[0];
    }
}
