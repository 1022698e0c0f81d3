using Kernels;

namespace Systems;

/// <summary>
/// Quamba (arXiv 2410.13229): the output of a selective state space model is rotated whole, which spreads its outliers, and becomes 8-bit codes by one static scale that calibration found, so that
/// nothing is measured while the model runs. The inner width of Mamba 130M is 1536 = 12 · 2^7.
/// Its authors' code has another matrix of order 12, and one of 40 for 5120, so that codes agree with theirs where the width is a power of two.
/// </summary>
public partial class Quamba
{
    private const int Width = 1536;
    private const int Groups = Width / 128;
    private static readonly float C = (float)(1 / Math.Sqrt(Width));

    [RotateQuantizeKernel<Int8>(Width, Rotation = Width, SharedScales = true)]
    internal static partial void Encode(ReadOnlySpan<Half> source, ReadOnlySpan<float> scales, Span<byte> codes);

    [HadamardKernel(Width, Scale = HadamardScale.None)]
    internal static partial void Rotate(ReadOnlySpan<Half> source, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    /// <summary>Byte for byte: a code is round(u · (c ÷ scale)), clamped to −127 … 127, of the unscaled rotated row u, with c = 1/√1536.</summary>
    [Fact]
    public void Codes_are_those_of_one_static_scale()
    {
        Half[] tokens = WithOutliers(64);
        float[] rotated = new float[tokens.Length];
        Rotate(tokens, rotated);

        // Calibration leaves out the largest magnitudes, so that some elements lie beyond the codes.
        float scale = 0.5f * rotated.Max(Math.Abs) * C / 127, reciprocal = C / scale;
        byte[] codes = new byte[tokens.Length];
        Encode(tokens, Scales(scale), codes);
        Assert.Equal(rotated.Select(u => (sbyte)Math.Clamp(MathF.Round(u * reciprocal), -127, 127)), codes.Select(code => (sbyte)code));
        Assert.Contains((byte)127, codes);
    }

    /// <summary>A channel a hundred times as large as the others costs a code of 8 bits most of its levels, and rotated almost none.</summary>
    [Fact]
    public void Rotation_gives_the_levels_back_that_an_outlier_takes()
    {
        Half[] tokens = WithOutliers(64);
        float[] numbers = [.. tokens.Select(x => (float)x)], rotated = new float[tokens.Length], decoded = new float[tokens.Length];
        Rotate(tokens, rotated);
        float[] scales = Scales(rotated.Max(Math.Abs) * C / 127);
        byte[] codes = new byte[tokens.Length];
        Encode(tokens, scales, codes);
        Decode(codes, scales, decoded);

        float plain = numbers.Max(Math.Abs) / 127;
        float[] plainly = [.. numbers.Select(x => MathF.Round(x / plain) * plain)];
        Assert.True(Numbers.RelativeSquaredError(numbers, decoded) < Numbers.RelativeSquaredError(numbers, plainly) / 500);
    }

    /// <summary>One scale for the whole tensor.</summary>
    private static float[] Scales(float scale) => [.. Enumerable.Repeat(scale, Groups)];

    private static Half[] WithOutliers(int tokens)
    {
        float[] numbers = Numbers.Normal(tokens * Width);
        for (int token = 0; token < tokens; token++) numbers[(token * Width) + 1234] *= 100;
        return [.. numbers.Select(x => (Half)x)];
    }
}
