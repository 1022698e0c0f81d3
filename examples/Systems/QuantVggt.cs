using Kernels;

namespace Systems;

/// <summary>
/// QuantVGGT ("Quantized Visual Geometry Grounded Transformer"): activations are rotated as a whole, the rotated channels divided by scales of their own, and each token quantized to 4 bits by its
/// largest magnitude, clipped. The division is the multiplication by reciprocals here, and the clip a larger <c>largest</c>: 7 ÷ 0.9.
/// </summary>
public partial class QuantVggt
{
    private const int Channels = 1024;

    [RotateQuantizeKernel<ClippedInt4>(Channels, Rotation = Channels, GroupSize = Channels, Signs = SignPlacement.Before, Seed = 3)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales);

    [HadamardKernel(Channels, Signs = SignPlacement.Before, Seed = 3)]
    internal static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    [Fact]
    public void Codes_are_those_of_the_rule()
    {
        float[] tokens = Numbers.Normal(64 * Channels), rotated = new float[tokens.Length], scales = new float[64];
        float[] reciprocals = [.. Enumerable.Range(0, Channels).Select(i => 1f / (1 + (i % 7)))];
        byte[] codes = new byte[tokens.Length / 2];
        Encode(tokens, reciprocals, codes, scales);

        // Channels is 4^5, so that the constant of the rotation is a power of two and commutes with every rounding.
        Rotate(tokens, rotated);
        for (int token = 0; token < 64; token++)
        {
            float[] x = [.. Enumerable.Range(0, Channels).Select(i => rotated[(token * Channels) + i] * reciprocals[i])];
            float scale = x.Max(Math.Abs) / (7 / 0.9f), reciprocal = 1 / scale;
            Assert.Equal(scale, scales[token]);
            for (int i = 0; i < Channels; i += 2)
            {
                int low = Code(x[i] * reciprocal), high = Code(x[i + 1] * reciprocal);
                Assert.Equal((byte)((low & 15) | (high << 4)), codes[((token * Channels) + i) / 2]);
            }
        }
    }

    private static int Code(float t) => Math.Clamp((int)MathF.Round(t, MidpointRounding.ToEven), -7, 7);

    [IntegerGrid(bits: 4, minimum: -7, maximum: 7, largest: 7 / 0.9f)]
    internal readonly struct ClippedInt4 : INumberFormat;
}
