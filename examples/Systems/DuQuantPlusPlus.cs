using Kernels;

namespace Systems;

/// <summary>
/// DuQuant++: the block of DuQuant's rotation becomes that of the microscaling format, 32, so that one orthogonal matrix, which a greedy search found where the outliers of a layer are, goes before
/// MXFP4, and neither a permutation nor a second rotation is needed.
/// </summary>
public partial class DuQuantPlusPlus
{
    private const int Block = 32;
    private const int Channels = 4096;

    [RotateQuantizeKernel<MxFp4>(Channels, Matrix = Block)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);

    /// <summary>Any orthogonal matrix leaves normal numbers normal, and their error is that of MXFP4 by OCP's rule, 1.3224e−2.</summary>
    [Fact]
    public void The_error_of_normal_numbers_is_that_of_the_format()
    {
        float[] matrix = Matrices.Orthogonal(Block, seed: 5);
        var codec = new Codec<byte>(
            (source, codes, scales) => Encode(source, matrix, codes, scales), (codes, scales, destination) => Decode(codes, scales, Matrices.Transposed(matrix), destination), 4, Block);
        codec.AssertError(1.3224e-2, Numbers.Normal(1 << 20));
    }

    /// <summary>A channel a hundred times as large as the others of its block leaves these without levels; rotated, it shares the block's levels with all.</summary>
    [Fact]
    public void A_rotation_that_spreads_an_outlier_gives_the_others_their_levels_back()
    {
        float[] tokens = Numbers.Normal(64 * Channels), matrix = Matrices.Orthogonal(Block, seed: 5);
        for (int i = 7; i < tokens.Length; i += Block) tokens[i] = 100;
        byte[] codes = new byte[tokens.Length / 2], scales = new byte[tokens.Length / Block];
        float[] rotated = new float[tokens.Length], plain = new float[tokens.Length];
        Encode(tokens, matrix, codes, scales);
        Decode(codes, scales, Matrices.Transposed(matrix), rotated);
        Encode(tokens, Matrices.Identity(Block), codes, scales);
        Decode(codes, scales, Matrices.Identity(Block), plain);

        // Hardly anything of the others is left; the energy of all is that of the outliers.
        Assert.True(ErrorOfOthers(tokens, plain) > 0.99);
        Assert.True(Numbers.RelativeSquaredError(tokens, rotated) < 0.02);
    }

    private static double ErrorOfOthers(float[] x, float[] y) => Numbers.RelativeSquaredError([.. x.Where((_, i) => i % Block != 7)], [.. y.Where((_, i) => i % Block != 7)]);
}
