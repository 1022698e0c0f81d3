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
        var y = new float[left.Rows * right.Rows];
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

    /// <summary>The activations, rotated as the weights were and quantized to 8 bits; levels are doubled.</summary>
    public static QuantizedMatrix Activations(QuantizeLayout layout, ReadOnlySpan<float> x, int inputs)
    {
        EncodedRows encoded = QuantizeOracle.Encode(layout with { Format = s_activations }, x, ScaleType.Float);
        return Matrix(s_activations, encoded, inputs, layout.GroupSize);
    }

    public static QuantizedMatrix Weights(QuantizeLayout layout, EncodedRows weights, int inputs) => Matrix(layout.Format, weights, inputs, layout.GroupSize);

    private static QuantizedMatrix Matrix(GridFormat format, EncodedRows rows, int inputs, int groupSize)
    {
        int[] codes = CodePacking.Unpack(rows.Codes, format.StorageBits, signed: format.Minimum < 0);
        int Doubled(int code, int i) => rows.ZeroPoints.Length > 0 ? 2 * (code - rows.ZeroPoints[i / groupSize]) : checked((int)(2 * (double)format.Level(code)));
        return new QuantizedMatrix([.. codes.Select(Doubled)], rows.Scales, inputs, groupSize);
    }

    private static float SumOfGroups(QuantizedMatrix left, int m, QuantizedMatrix right, int n)
    {
        int groups = left.GroupsPerRow;
        int perChunk = (groups + Chunks - 1) / Chunks;
        var chunks = new float[Chunks];
        for (int g = 0; g < groups; g++)
        {
            float exact = Sum(left.Group(m, g), right.Group(n, g));
            float scale = Fp32.Multiply(right.Scale(n, g), left.Scale(m, g));
            ref float y = ref chunks[g / perChunk];
            y = Fp32.Add(y, Fp32.Multiply(exact, scale));
        }

        float Pair(int i) => Fp32.Add(chunks[i], chunks[i + 1]);
        return Fp32.Add(Fp32.Add(Pair(0), Pair(2)), Fp32.Add(Pair(4), Pair(6)));
    }

    /// <summary>The exact sum of the products of levels, of which both factors are doubled, rounded once.</summary>
    private static float Sum(ReadOnlySpan<int> x, ReadOnlySpan<int> w)
    {
        long sum = 0;
        for (int i = 0; i < x.Length; i++) sum += (long)x[i] * w[i];
        return (float)(sum / 4.0);
    }
}
