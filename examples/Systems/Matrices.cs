namespace Systems;

/// <summary>Dense matrices, row by row.</summary>
internal static class Matrices
{
    /// <summary>A random orthogonal matrix: normal rows, made orthonormal one after the other in double precision.</summary>
    public static float[] Orthogonal(int order, ulong seed)
    {
        double[][] rows = [.. Numbers.Normal(order * order, seed).Select(x => (double)x).Chunk(order)];
        for (int i = 0; i < order; i++)
        {
            // Once more for what the first time rounded away.
            foreach (double[] other in rows.Take(i).Concat(rows.Take(i)))
            {
                double dot = rows[i].Zip(other).Sum(pair => pair.First * pair.Second);
                for (int j = 0; j < order; j++) rows[i][j] -= dot * other[j];
            }

            double length = Math.Sqrt(rows[i].Sum(x => x * x));
            for (int j = 0; j < order; j++) rows[i][j] /= length;
        }

        return [.. rows.SelectMany(row => row.Select(x => (float)x))];
    }

    public static float[] Identity(int order) => [.. Enumerable.Range(0, order * order).Select(i => i % (order + 1) == 0 ? 1f : 0)];

    public static float[] Transposed(float[] matrix)
    {
        int order = (int)Math.Sqrt(matrix.Length);
        return [.. Enumerable.Range(0, matrix.Length).Select(i => matrix[(i % order * order) + (i / order)])];
    }

    /// <summary>Σ x[i]·m[i] as kernels add it: fused, in order, from +0.</summary>
    public static float Dot(int count, Func<int, float> x, Func<int, float> m) => Enumerable.Range(0, count).Aggregate(0f, (sum, i) => MathF.FusedMultiplyAdd(x(i), m(i), sum));
}
