using Kernels;

namespace Systems;

/// <summary>
/// TurboQuant for inner products (arXiv 2504.19874): b − 1 bits of least squared error, and a bit more for the sign of what they leave, randomly rotated by itself, with its norm: the estimate of an inner product is the
/// sum of both parts', and has no bias. Both are written in one pass (<c>Residual</c>), and scores are taken with both in one.
/// </summary>
public partial class TurboQuantProd
{
    private const int D = 128;
    private const int Keys = 2560;

    private delegate void Encoder(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> residualBlocks);

    private delegate void Scorer(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualBlocks, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<UnbiasedSigns>(D, Rotation = D, Signs = SignPlacement.Before, Seed = 77, Rounds = 3)]
    internal static partial void EncodeRest(ReadOnlySpan<float> source, Span<byte> blocks);

    [InnerProductKernel(Of = nameof(EncodeRest))]
    internal static partial void ScoreRest(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax1>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, Residual = nameof(EncodeRest))]
    internal static partial void Encode1(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> residualBlocks);

    [InnerProductKernel(Of = nameof(Encode1))]
    internal static partial void Score1(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualBlocks, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax3>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, Residual = nameof(EncodeRest))]
    internal static partial void Encode3(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> residualBlocks);

    [InnerProductKernel(Of = nameof(Encode3))]
    internal static partial void Score3(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> residualBlocks, ReadOnlySpan<float> query, Span<float> scores);

    [Fact]
    public void Errors_of_inner_products_are_those_of_the_rest()
    {
        Assert.InRange(Error((keys, _, _, rest) => EncodeRest(keys, rest), (_, _, rest, query, scores) => ScoreRest(rest, query, scores)) / 0.574, 0.96, 1.04);
        Assert.InRange(Error(Encode1, Score1) / 0.205, 0.96, 1.04);
        Assert.InRange(Error(Encode3, Score3) / 0.019, 0.96, 1.04);
    }

    private static double Error(Encoder encode, Scorer score)
    {
        float[] keys = Numbers.Normal(Keys * D), queries = Numbers.Normal(8 * D, seed: 3), scales = new float[Keys];
        byte[] codes = new byte[encode == Encode3 ? keys.Length / 2 : keys.Length / 4], rest = new byte[Keys * 20];
        encode(keys, codes, scales, rest);
        float[][] scores = [.. queries.Chunk(D).Select(query =>
        {
            float[] ofQuery = new float[Keys];
            score(codes, scales, rest, query, ofQuery);
            return ofQuery;
        })];
        return InnerProducts.Error(D, keys, queries, scores);
    }
}
