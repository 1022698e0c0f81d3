namespace Kernels.Tests.Oracles;

/// <summary>Numbers that ggml made blocks of: <c>ggml-blocks.txt</c> has these, by its functions quantize_row_…_ref of commit d99724f, compiled without contraction of multiply-adds.</summary>
public static class GgmlSamples
{
    private const int Part = 256;
    private const int Parts = 6;

    /// <summary>Rows of numbers of any magnitude, of ties, of binary16, of few that are not 0, of zeros, and of two extremes of one magnitude.</summary>
    public static float[] Numbers()
    {
        var random = new SplitMix64(18);
        float[] numbers = new float[Part * Parts];
        for (int i = 0; i < numbers.Length; i++)
        {
            double x = (2 * random.NextUniform()) - 1;
            int integer = random.NextInt(17) - 8;
            numbers[i] = (i / Part) switch
            {
                0 => (float)(x * Math.Pow(2, (i / 32) - 5)),
                1 => integer * 0.25f,
                2 => (float)(Half)(3 * x),
                3 => integer % 4 == 3 ? (float)x : 0,
                4 => 0,
                _ => i % 16 == 7 ? -1.75f : i % 16 == 2 ? 1.75f : (float)x,
            };
        }

        return numbers;
    }

    /// <summary>What ggml made of them, by the name of its type.</summary>
    public static Dictionary<string, byte[]> Blocks()
    {
        using Stream stream = typeof(GgmlSamples).Assembly.GetManifestResourceStream("ggml-blocks.txt")!;
        using var reader = new StreamReader(stream);
        var blocks = new Dictionary<string, byte[]>();
        string type = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Contains('_') || line == "MXFP4") blocks[type = line] = [];
            else blocks[type] = [.. blocks[type], .. Convert.FromHexString(line)];
        }

        return blocks;
    }
}
