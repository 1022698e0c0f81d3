namespace Kernels.Tests.Oracles;

/// <summary>
/// The canonical sum of magnitudes: elements whose numbers differ in one bit are added pairwise, for the bits 5, 6, …
/// ascending and then 4, 3, 2, 1, 0; missing elements count as +0.
/// </summary>
public static class MagnitudeSum
{
    private const int Accumulators = 32;

    public static float Of(ReadOnlySpan<float> x) => Of(x, MathF.Abs);

    /// <summary>The sum of squares, added alike.</summary>
    public static float OfSquares(ReadOnlySpan<float> x) => Of(x, static value => Fp32.Multiply(value, value));

    /// <summary>The sum of numbers as they are, added alike.</summary>
    public static float OfNumbers(ReadOnlySpan<float> x) => Of(x, static value => value);

    private static float Of(ReadOnlySpan<float> x, Func<float, float> term)
    {
        // Accumulator i sums the elements i, i + 32, i + 64, … as a tree of neighbours.
        float[] accumulators = new float[Accumulators];
        for (int i = 0; i < Accumulators; i++)
        {
            int count = (x.Length - i + Accumulators - 1) / Accumulators;
            float[] column = new float[count];
            for (int j = 0; j < count; j++) column[j] = term(x[i + (j * Accumulators)]);
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

    private static float SumOfNeighbours(Span<float> terms)
    {
        if (terms.IsEmpty) return 0f;
        for (int count = terms.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count; i += 2) terms[i / 2] = Fp32.Add(terms[i], i + 1 < count ? terms[i + 1] : 0f);
        }

        return terms[0];
    }
}
