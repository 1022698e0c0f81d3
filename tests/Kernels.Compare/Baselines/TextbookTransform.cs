namespace Kernels.Compare.Baselines;

/// <summary>The radix-2 loop of the textbooks, plain C#, in place and unscaled. It is the reference of all transforms too.</summary>
internal static class TextbookTransform
{
    public static void Run(Span<float> rows, int length)
    {
        for (int row = 0; row < rows.Length; row += length) RunRow(rows.Slice(row, length));
    }

    public static void Run(Span<float> rows, int length, float factor)
    {
        Run(rows, length);
        foreach (ref float value in rows) value *= factor;
    }

    /// <summary>Widens each row, transforms it and narrows it again.</summary>
    public static void Run(Span<Half> rows, int length, Span<float> scratch)
    {
        for (int row = 0; row < rows.Length; row += length)
        {
            Span<Half> half = rows.Slice(row, length);
            for (int i = 0; i < length; i++) scratch[i] = (float)half[i];
            RunRow(scratch[..length]);
            for (int i = 0; i < length; i++) half[i] = (Half)scratch[i];
        }
    }

    private static void RunRow(Span<float> x)
    {
        for (int stride = 1; stride < x.Length; stride *= 2)
        {
            for (int block = 0; block < x.Length; block += 2 * stride)
            {
                for (int i = block; i < block + stride; i++)
                {
                    float a = x[i];
                    float b = x[i + stride];
                    x[i] = a + b;
                    x[i + stride] = a - b;
                }
            }
        }
    }
}
