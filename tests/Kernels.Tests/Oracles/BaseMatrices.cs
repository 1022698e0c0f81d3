namespace Kernels.Tests.Oracles;

/// <summary>The published Hadamard matrices of orders that are no powers of two, and products with them as the numerics contract rounds them.</summary>
public static class BaseMatrices
{
    private static readonly Dictionary<int, string[]> Matrices = Read();

    public static IEnumerable<int> Orders => Matrices.Keys;

    /// <summary>+1 or −1.</summary>
    public static int Entry(int order, int row, int column) => Matrices[order][row][column] == '+' ? 1 : -1;

    /// <summary>By fours: ((x0 ± x1) ± (x2 ± x3)) with the first sign +, then added or subtracted in their order.</summary>
    public static float[] Multiply(float[] x, bool isTransposed)
    {
        float[] y = new float[x.Length];
        for (int row = 0; row < x.Length; row++)
        {
            for (int four = 0; four < x.Length; four += 4)
            {
                int[] signs = [.. Enumerable.Range(four, 4).Select(column => isTransposed ? Entry(x.Length, column, row) : Entry(x.Length, row, column))];
                float first = Add(x[four], x[four + 1], signs[0] * signs[1]);
                float second = Add(x[four + 2], x[four + 3], signs[2] * signs[3]);
                float term = Add(first, second, signs[0] * signs[2]);
                y[row] = four > 0 ? Add(y[row], term, signs[0]) : signs[0] > 0 ? term : Fp32.Negate(term);
            }
        }

        return y;
    }

    private static float Add(float x, float y, int sign) => sign > 0 ? Fp32.Add(x, y) : Fp32.Subtract(x, y);

    private static Dictionary<int, string[]> Read()
    {
        using var reader = new StreamReader(typeof(BaseMatrices).Assembly.GetManifestResourceStream("hadamard-matrices.txt")!);
        var matrices = new Dictionary<int, string[]>();
        string[] lines = [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
        for (int i = 0; i < lines.Length;)
        {
            int order = int.Parse(lines[i++], System.Globalization.CultureInfo.InvariantCulture);
            matrices[order] = lines[i..(i += order)];
        }

        return matrices;
    }
}
