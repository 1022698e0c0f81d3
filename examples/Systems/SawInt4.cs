using Kernels;

namespace Systems;

/// <summary>
/// SAW-INT4 (System-Aware 4-Bit KV-Cache Quantization): keys of a head are rotated in blocks, of order 64 here, and quantized to 4 bits with a scale and a minimum for each token and head.
/// They are written where the page table of a sequence says, in one pass. Queries are rotated instead of rotating keys back, and attention scores are taken on the codes.
/// </summary>
public partial class SawInt4
{
    private const int Head = 128;

    private const int Page = 16;

    [RotateQuantizeKernel<Affine4>(Head, Rotation = 64, GroupSize = Head)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, ReadOnlySpan<int> slots, Span<float> destination);

    [HadamardKernel(64)]
    internal static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

    [InnerProductKernel(Of = nameof(Encode), Rotated = true)]
    internal static partial void Score(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [Fact]
    public void Scores_are_those_of_decoded_keys_wherever_their_pages_are()
    {
        const int tokens = 512;
        int[] pages = Places.Interleaved(2 * tokens / Page, step: 8), slots = [.. Enumerable.Range(0, tokens).Select(token => (pages[token / Page] * Page) + (token % Page))];
        float[] keys = Numbers.Normal(tokens * Head), decoded = new float[keys.Length], scales = new float[2 * tokens], minima = new float[2 * tokens], scores = new float[tokens];
        byte[] codes = new byte[keys.Length];
        for (int token = 0; token < tokens; token++) Encode(keys.AsSpan(token * Head, Head), slots.AsSpan(token, 1), codes, scales, minima);
        Decode(codes, scales, minima, slots, decoded);
        float[] query = Numbers.Normal(Head, seed: 5), rotated = new float[Head];
        Rotate(query, rotated);
        Score(codes, scales, minima, slots, rotated, scores);
        for (int token = 0; token < tokens; token++)
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
        int[] slots = [.. Enumerable.Range(0, 4096)];
        Encode(keys, slots, codes, scales, minima);
        Decode(codes, scales, minima, slots, decoded);
        Assert.InRange(Numbers.RelativeSquaredError(keys, decoded) / 9.9534e-3, 0.99, 1.01);
    }
}
