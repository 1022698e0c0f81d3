namespace Kernels.Tests.Oracles;

/// <summary>The product by quantized weights, an output at a time, rounded as the numerics contract says.</summary>
public static class ProductOracle
{
    private const int Chunks = 8;

    private static readonly GridFormat s_activations = GridFormat.Int8;

    /// <summary>y[m,n], in float.</summary>
    /// <param name="layout">That of the weights.</param>
    /// <param name="x">The rows of activations.</param>
    /// <param name="weights">The rows of weights, as their encoder writes them.</param>
    /// <param name="inputs">k.</param>
    /// <param name="bias">One number an output, or null.</param>
    public static float[] Multiply(QuantizeLayout layout, ReadOnlySpan<float> x, EncodedRows weights, int inputs, float[]? bias)
    {
        QuantizedMatrix left = Activations(layout, x, inputs);
        QuantizedMatrix right = Weights(layout, weights, inputs);
        float[] y = new float[left.Rows * right.Rows];
        for (int m = 0; m < left.Rows; m++)
        {
            for (int n = 0; n < right.Rows; n++)
            {
                float sum = SumOfGroups(left, m, right, n);
                y[(m * right.Rows) + n] = bias is null ? sum : Fp32.Add(sum, bias[n]);
            }
        }

        return y;
    }

    /// <summary>The activations, rotated as the weights were and quantized to 8 bits.</summary>
    public static QuantizedMatrix Activations(QuantizeLayout layout, ReadOnlySpan<float> x, int inputs)
    {
        EncodedRows encoded = QuantizeOracle.Encode(layout with { Format = s_activations, DividesRotated = true }, x, ScaleType.Float);
        return Matrix(s_activations, encoded, inputs, layout.GroupSize);
    }

    public static QuantizedMatrix Weights(QuantizeLayout layout, EncodedRows weights, int inputs) => Matrix(layout.Format, weights, inputs, layout.GroupSize);

    private static QuantizedMatrix Matrix(GridFormat format, EncodedRows rows, int inputs, int groupSize)
    {
        int[] integers = CodePacking.Unpack(rows.Codes, format.StorageBits, signed: format.Minimum < 0);
        double unit = format.Levels is null ? 0.5 : UnitOf([.. Enumerable.Range(0, format.Maximum + 1).Select(format.Level)]);

        // Of every code that can be stored, the smallest first.
        int smallest = format.Minimum < 0 ? -(1 << (format.StorageBits - 1)) : 0;
        int[] levels = [.. Enumerable.Range(smallest, 1 << format.StorageBits).Select(code => (int)Math.Round(format.Level(code) / unit, MidpointRounding.ToEven))];
        for (int i = 0; i < integers.Length; i++)
        {
            integers[i] = rows.ZeroPoints.Length > 0 ? 2 * (integers[i] - rows.ZeroPoints[i / groupSize]) : levels[integers[i] - smallest];
        }

        return new QuantizedMatrix(integers, unit, rows.Scales, rows.Minima, inputs, groupSize);
    }

    /// <summary>The smallest power of two of which no level is more than 16256-fold, nor further than that from another.</summary>
    private static double UnitOf(float[] levels)
    {
        double unit = 1;
        bool Fits(double of)
        {
            double[] integers = [0, .. levels.Select(level => Math.Round(level / of, MidpointRounding.ToEven))];
            return integers.Max() - integers.Min() <= 16256;
        }

        while (Fits(unit)) unit /= 2;
        while (!Fits(unit)) unit *= 2;
        return unit;
    }

    private static float SumOfGroups(QuantizedMatrix left, int m, QuantizedMatrix right, int n)
    {
        int groups = left.GroupsPerRow;
        int perChunk = (groups + Chunks - 1) / Chunks;
        float[] chunks = new float[Chunks];
        for (int g = 0; g < groups; g++)
        {
            float exact = (float)(Sum(left.Group(m, g), right.Group(n, g)) * left.Unit * right.Unit);
            float scale = Fp32.Multiply(right.Scale(n, g), left.Scale(m, g));
            ref float y = ref chunks[g / perChunk];
            y = Fp32.Add(y, Fp32.Multiply(exact, scale));
            if (right.HasMinima) y = MathF.FusedMultiplyAdd(Fp32.Multiply(SumOf(left, m, g), left.Scale(m, g)), right.Minimum(n, g), y);
        }

        float Pair(int i) => Fp32.Add(chunks[i], chunks[i + 1]);
        float sum = Fp32.Add(Fp32.Add(Pair(0), Pair(2)), Fp32.Add(Pair(4), Pair(6)));
        return right.HasMinima ? Fp32.Add(sum, 0) : sum;
    }

    private static float SumOf(QuantizedMatrix matrix, int row, int group) => (float)(Sum(matrix.Group(row, group)) * matrix.Unit);

    private static long Sum(ReadOnlySpan<int> x)
    {
        long sum = 0;
        foreach (int value in x) sum += value;
        return sum;
    }

    /// <summary>The exact sum of the products of integers; times units it is exact in binary64 too.</summary>
    private static long Sum(ReadOnlySpan<int> x, ReadOnlySpan<int> w)
    {
        long sum = 0;
        for (int i = 0; i < x.Length; i++) sum += (long)x[i] * w[i];
        return sum;
    }
}
