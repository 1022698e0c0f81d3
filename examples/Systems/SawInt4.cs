using Kernels;

namespace Systems;

/// <summary>
/// SAW-INT4 (System-Aware 4-Bit KV-Cache Quantization): keys of a head are rotated in blocks, of order 64 here, and quantized to 4 bits with a scale and a minimum for each token and head.
/// Queries are rotated instead of rotating keys back, and attention scores are taken on the codes. What is missing here is the page table that says where a token's codes go.
/// </summary>
public partial class SawInt4
{
    private const int Head = 128;

    [RotateQuantizeKernel<Affine4>(Head, Rotation = 64, GroupSize = Head)]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, Span<float> destination);

    [HadamardKernel(64)]
    internal static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    [InnerProductKernel(Of = nameof(Encode), Rotated = true)]
    internal static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, ReadOnlySpan<float> query, Span<float> scores);

    [Fact]
    public void Scores_are_those_of_decoded_keys()
    {
        float[] keys = Numbers.Normal(512 * Head), decoded = new float[keys.Length], scales = new float[512], minima = new float[512], scores = new float[512];
        byte[] codes = new byte[keys.Length / 2];
        Encode(keys, codes, scales, minima);
        Decode(codes, scales, minima, decoded);
        float[] query = Numbers.Normal(Head, seed: 5), rotated = new float[Head];
        Rotate(query, rotated);
        Score(codes, scales, minima, rotated, scores);
        for (int token = 0; token < scores.Length; token++)
        {
            double expected = Enumerable.Range(0, Head).Sum(i => (double)decoded[(token * Head) + i] * query[i]);
            Assert.InRange(scores[token], expected - 1e-4, expected + 1e-4);
        }
    }

    [Fact]
    public void The_error_is_that_of_four_bits_above_a_minimum()
    {
        float[] keys = Numbers.Normal(4096 * Head), decoded = new float[keys.Length], scales = new float[4096], minima = new float[4096];
        byte[] codes = new byte[keys.Length / 2];
        Encode(keys, codes, scales, minima);
        Decode(codes, scales, minima, decoded);
        Assert.InRange(Numbers.RelativeSquaredError(keys, decoded) / 9.9534e-3, 0.99, 1.01);
    }
}
