namespace Kernels.Tests.Oracles;

/// <summary>Random orthogonal matrices, in double precision.</summary>
public static class OrthogonalMatrix
{
    /// <summary>The elements, row by row, of normal numbers whose rows were made orthonormal one after the other.</summary>
    public static float[] Random(int order, ulong seed)
    {
        var random = new SplitMix64(seed);
        double[][] rows = new double[order][];
        for (int i = 0; i < order; i++)
        {
            double[] row = rows[i] = [.. Enumerable.Range(0, order).Select(_ => Math.Sqrt(-2 * Math.Log(random.NextUniform())) * Math.Cos(2 * Math.PI * random.NextUniform()))];
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (double[] other in rows.Take(i))
                {
                    double dot = row.Zip(other).Sum(pair => pair.First * pair.Second);
                    for (int j = 0; j < order; j++) row[j] -= dot * other[j];
                }
            }

            double length = Math.Sqrt(row.Sum(x => x * x));
            for (int j = 0; j < order; j++) row[j] /= length;
        }

        return [.. rows.SelectMany(row => row.Select(element => (float)element))];
    }

    /// <summary>The transpose, which is the inverse.</summary>
    public static float[] Transposed(float[] matrix)
    {
        int order = (int)Math.Sqrt(matrix.Length);
        return [.. Enumerable.Range(0, matrix.Length).Select(i => matrix[(i % order * order) + (i / order)])];
    }
}
