namespace Systems;

/// <summary>How far estimates of inner products are from these.</summary>
internal static class InnerProducts
{
    /// <summary>d · E[(⟨q, k⟩ − score)²] ÷ (‖q‖²·‖k‖²), of the scores of one query after the other.</summary>
    /// <param name="d">The length of rows.</param>
    /// <param name="keys">Rows.</param>
    /// <param name="queries">Rows.</param>
    /// <param name="scores">For each query, a number for each key.</param>
    public static double Error(int d, float[] keys, float[] queries, float[][] scores)
    {
        float[][] k = [.. keys.Chunk(d)], q = [.. queries.Chunk(d)];
        return d * (from i in Enumerable.Range(0, q.Length)
                    from j in Enumerable.Range(0, k.Length)
                    select Math.Pow(Dot(q[i], k[j]) - scores[i][j], 2) / Dot(q[i], q[i]) / Dot(k[j], k[j])).Average();
    }

    private static double Dot(float[] x, float[] y) => x.Zip(y).Sum(pair => (double)pair.First * pair.Second);
}
