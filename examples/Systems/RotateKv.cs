using Kernels;

namespace Systems;

/// <summary>
/// RotateKV (arXiv 2501.16383): the channels of a token's heads are reordered, rotated over several heads at once, and quantized to 2, 3 or 4 bits with a scale and a rounded zero point for each group.
/// </summary>
public partial class RotateKv
{
    private const int Row = 8 * 128;

    [RotateQuantizeKernel<UInt2>(Row, Rotation = Row / 2, GroupSize = 32)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> permutation, Span<float> destination);

    /// <summary>What a query goes through, so that its inner products with rotated keys are those of the keys.</summary>
    [RotateKernel(Of = nameof(Encode), Way = RotationWay.Dual)]
    internal static partial void RotateQuery(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<float> destination);

    [InnerProductKernel(Of = nameof(Encode), Rotated = true)]
    internal static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<float> query, Span<float> scores);

    /// <summary>Of channels that come back to their places: in another order the error would be that of other numbers, 2.</summary>
    [Fact]
    public void The_error_is_that_of_two_bits_and_a_zero_point() => Assert.InRange(Error(Numbers.Normal(512 * Row), Places.Interleaved(Row, 8)) / 0.1644, 0.99, 1.01);

    /// <summary>Scores of the rotated query and the codes are those of the query and of decoded keys.</summary>
    [Fact]
    public void Queries_go_the_way_of_the_keys()
    {
        const int keys = 64;
        int[] permutation = Places.Interleaved(Row, 8);
        float[] source = Numbers.Normal(keys * Row), query = Numbers.Normal(Row, seed: 5), rotated = new float[Row], decoded = new float[keys * Row], scores = new float[keys];
        byte[] codes = new byte[keys * Row / 4], zeroPoints = new byte[keys * Row / 32];
        var scales = new Half[keys * Row / 32];
        Encode(source, permutation, codes, scales, zeroPoints);
        Decode(codes, scales, zeroPoints, permutation, decoded);

        RotateQuery(query, permutation, rotated);
        Score(codes, scales, zeroPoints, rotated, scores);

        float[] expected = [.. decoded.Chunk(Row).Select(key => key.Zip(query).Sum(pair => pair.First * pair.Second))];
        Assert.True(Numbers.RelativeSquaredError(expected, scores) < 1e-10);
    }

    private static double Error(float[] keys, int[] permutation)
    {
        byte[] codes = new byte[keys.Length / 4], zeroPoints = new byte[keys.Length / 32];
        var scales = new Half[keys.Length / 32];
        float[] decoded = new float[keys.Length];
        Encode(keys, permutation, codes, scales, zeroPoints);
        Decode(codes, scales, zeroPoints, permutation, decoded);
        return Numbers.RelativeSquaredError(keys, decoded);
    }
}
