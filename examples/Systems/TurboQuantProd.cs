using Kernels;

namespace Systems;

/// <summary>
/// TurboQuant for inner products (arXiv 2504.19874): b − 1 bits of least squared error, and a bit more for the sign of what they leave, randomly rotated by itself, with its norm: the estimate of an inner product is the
/// sum of both parts', and has no bias. Here they are two encoders, with the subtraction in between.
/// </summary>
public partial class TurboQuantProd
{
    private const int D = 128;
    private const int Keys = 2560;

    private delegate void Scorer(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax1>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode1(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode1))]
    internal static partial void Decode1(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [InnerProductKernel(Of = nameof(Encode1))]
    internal static partial void Score1(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax3>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode3(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode3))]
    internal static partial void Decode3(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [InnerProductKernel(Of = nameof(Encode3))]
    internal static partial void Score3(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<UnbiasedSigns>(D, Rotation = D, Signs = SignPlacement.Before, Seed = 77, Rounds = 3)]
    internal static partial void EncodeRest(ReadOnlySpan<float> source, Span<byte> blocks);

    [InnerProductKernel(Of = nameof(EncodeRest))]
    internal static partial void ScoreRest(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> query, Span<float> scores);

    [Fact]
    public void Errors_of_inner_products_are_those_of_the_rest()
    {
        Assert.InRange(Error(null, null, null, codeBits: 0) / 0.574, 0.96, 1.04);
        Assert.InRange(Error(Encode1, Decode1, Score1, codeBits: 2) / 0.205, 0.96, 1.04);
        Assert.InRange(Error(Encode3, Decode3, Score3, codeBits: 4) / 0.019, 0.96, 1.04);
    }

    private static double Error(Codec<float>.Encoder? encode, Codec<float>.Decoder? decode, Scorer? score, int codeBits)
    {
        float[] keys = Numbers.Normal(Keys * D), queries = Numbers.Normal(8 * D, seed: 3), decoded = new float[keys.Length], scales = new float[Keys];
        byte[] codes = new byte[keys.Length * codeBits / 8], rest = new byte[Keys * 20];
        encode?.Invoke(keys, codes, scales);
        decode?.Invoke(codes, scales, decoded);
        EncodeRest([.. keys.Zip(decoded, (key, known) => key - known)], rest);
        float[][] scores = [.. queries.Chunk(D).Select(query =>
        {
            float[] known = new float[Keys], ofRest = new float[Keys];
            score?.Invoke(codes, scales, query, known);
            ScoreRest(rest, query, ofRest);
            return known.Zip(ofRest, (x, y) => x + y).ToArray();
        })];
        return InnerProducts.Error(D, keys, queries, scores);
    }
}
