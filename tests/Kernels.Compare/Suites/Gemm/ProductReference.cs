using Kernels.Compare.Baselines;
using Kernels.Compare.Described;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>Elements of a product by plain loops: with the bits that docs/numerics.md promises, and of the decoded weights.</summary>
internal sealed class ProductReference
{
    private const int Chunks = 8;

    // All of the first blocks of rows, then some of each residue.
    private const int FirstOutputs = 40;
    private const int OutputStride = 97;

    private readonly WeightRows _weights;
    private readonly int _rows;
    private readonly float[] _x;
    private readonly byte[] _codes;
    private readonly float[] _scales;

    public ProductReference(ProductKernel kernel, WeightRows weights, ReadOnlySpan<float> x)
    {
        _weights = weights;
        _rows = x.Length / weights.Inputs;
        _x = x.ToArray();
        TextbookTransform.Run(_x, kernel.Rotation);
        _codes = new byte[x.Length];
        _scales = new float[x.Length / weights.Group];
        float factor = (float)(1 / Math.Sqrt(kernel.Rotation));
        PlainQuantizer.Encode(IntegerFormat.Int8, factor, weights.Group, _x, _codes, _scales);
    }

    /// <summary>The places that are compared: rows at both ends and in the middle, outputs in the first blocks, at intervals and at the end.</summary>
    public IEnumerable<(int Row, int Output)> Places =>
        from row in new[] { 0, _rows / 2, _rows - 1 }.Distinct()
        from output in Enumerable.Range(0, _weights.Outputs)
        where output < FirstOutputs || output % OutputStride == 0 || output == _weights.Outputs - 1
        select (row, output);

    /// <summary>Exact sums within a group; the groups' in eight chunks.</summary>
    public float Element(int row, int output)
    {
        int group = _weights.Group;
        int groups = _weights.Inputs / group;
        int groupsPerChunk = (groups + Chunks - 1) / Chunks;
        ReadOnlySpan<byte> weightCodes = _weights.CodesOf(output);
        ReadOnlySpan<float> weightScales = _weights.ScalesOf(output);
        Span<float> sums = stackalloc float[Chunks];
        sums.Clear();
        for (int g = 0; g < groups; g++)
        {
            double product = 0;
            for (int i = g * group; i < (g + 1) * group; i++)
            {
                product += (double)_weights.Format.Level(weightCodes, i) * (sbyte)_codes[row * _weights.Inputs + i];
            }

            sums[g / groupsPerChunk] += (float)product * (weightScales[g] * _scales[row * groups + g]);
        }

        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    /// <summary>The element without any rounding of x. Only for products without a rotation.</summary>
    public double Exact(int row, int output)
    {
        float[] decoded = new float[_weights.Inputs];
        _weights.Decode(output, decoded);
        double sum = 0;
        for (int i = 0; i < decoded.Length; i++) sum += (double)decoded[i] * _x[row * decoded.Length + i];
        return sum;
    }
}
