using Kernels;

namespace Systems;

/// <summary>
/// FlatQuant (arXiv 2410.09426): a row, as a matrix X of 64 rows of 64, becomes P1ᵀ·X·P2 with two matrices that were learned for the layer, and then 4-bit codes by the largest magnitude of the
/// token, of which either end is clipped by a learned factor. The weights have the inverses, which need not be transposes. Nothing is rounded to 16 bits between the two products here.
/// </summary>
public partial class FlatQuant
{
    private const int Side = 64;
    private const int Channels = Side * Side;

    /// <summary>What the layer's two parameters, of which a sigmoid is taken, are learned to.</summary>
    private static readonly float[] s_clips = [0.875f, 0.9375f];

    [RotateQuantizeKernel<Signed4>(Channels, Matrix = Side, OuterMatrix = Side, GroupSize = Channels)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> inverseOuterMatrix, Span<float> destination);

    /// <summary>Byte for byte, by the rule of its code, in one precision: s = max(max y · σ1, −min y · σ0) ÷ 7 as binary16, round(y ÷ s) clamped to −8 … 7.</summary>
    [Fact]
    public void Codes_are_those_of_the_rule()
    {
        float[] tokens = Numbers.Normal(4 * Channels), p1 = Numbers.Normal(Channels, seed: 1), p2 = Numbers.Normal(Channels, seed: 2);
        byte[] codes = new byte[tokens.Length / 2];
        var scales = new Half[4];
        Encode(tokens, p2, p1, s_clips, codes, scales);
        for (int token = 0; token < 4; token++)
        {
            float[] x = tokens[(token * Channels)..((token + 1) * Channels)], right = new float[Channels], y = new float[Channels];
            for (int i = 0; i < Channels; i++) right[i] = Matrices.Dot(Side, k => x[(i / Side * Side) + k], k => p2[(k * Side) + (i % Side)]);
            for (int i = 0; i < Channels; i++) y[i] = Matrices.Dot(Side, k => right[(k * Side) + (i % Side)], k => p1[(k * Side) + (i / Side)]);
            var scale = (Half)(Math.Max(Math.Max(y.Max(), 0) * s_clips[1], Math.Max(-y.Min(), 0) * s_clips[0]) / 7);
            float reciprocal = 1 / (float)scale;
            Assert.Equal(scale, scales[token]);
            for (int i = 0; i < Channels; i += 2)
            {
                Assert.Equal((byte)((Code(y[i] * reciprocal) & 15) | (Code(y[i + 1] * reciprocal) << 4)), codes[((token * Channels) + i) / 2]);
            }
        }
    }

    /// <summary>With the inverses, a token comes back as it was, but for the error of its codes; with orthogonal matrices, that is the error of the codes.</summary>
    [Fact]
    public void The_inverses_bring_tokens_back()
    {
        float[] tokens = Numbers.Normal(16 * Channels), p1 = Matrices.Orthogonal(Side, seed: 1), p2 = Matrices.Orthogonal(Side, seed: 2), decoded = new float[tokens.Length];
        byte[] codes = new byte[tokens.Length / 2];
        var scales = new Half[16];
        Encode(tokens, p2, p1, s_clips, codes, scales);
        Decode(codes, scales, Matrices.Transposed(p2), Matrices.Transposed(p1), decoded);
        Assert.InRange(Numbers.RelativeSquaredError(tokens, decoded), 0.01, 0.03);
    }

    private static int Code(float t) => Math.Clamp((int)MathF.Round(t, MidpointRounding.ToEven), -8, 7);

    [IntegerGrid(bits: 4, minimum: -8, maximum: 7, largest: 7)]
    internal readonly struct Signed4 : INumberFormat;
}
