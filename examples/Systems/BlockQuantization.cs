using Kernels;

namespace Systems;

/// <summary>
/// Accurate Block Quantization in LLMs with Outliers: blocks of integers of 8 bits share an exponent (MXINT8 of OCP Microscaling), and channels are reordered by their size before, so that a block's numbers are alike.
/// </summary>
public partial class BlockQuantization
{
    private const int Row = 1024;
    private const int Every = 32;

    [RotateQuantizeKernel<MxInt8>(Row, GroupSize = 32)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<int> permutation, Span<float> destination);

    /// <summary>An outlier in every block makes its other numbers small; all outliers in blocks of their own, every block has the error of normal numbers.</summary>
    [Fact]
    public void Outliers_in_blocks_of_their_own_cost_nothing()
    {
        float[] numbers = Numbers.Normal(512 * Row);
        for (int i = 0; i < numbers.Length; i += Every) numbers[i] *= 1000;
        int[] inOrder = Places.Interleaved(Row, 1), bySize = Places.Interleaved(Row, Every);

        Assert.InRange(ErrorOfOrdinary(numbers, bySize) / 6.8107e-5, 0.98, 1.02);
        Assert.InRange(ErrorOfOrdinary(numbers, inOrder), 0.5, 1);
    }

    /// <summary>The error of all but the outliers.</summary>
    private static double ErrorOfOrdinary(float[] numbers, int[] permutation)
    {
        byte[] codes = new byte[numbers.Length], scales = new byte[numbers.Length / 32];
        float[] decoded = new float[numbers.Length];
        Encode(numbers, permutation, codes, scales);
        Decode(codes, scales, permutation, decoded);
        return Numbers.RelativeSquaredError([.. numbers.Where((_, i) => i % Every > 0)], [.. decoded.Where((_, i) => i % Every > 0)]);
    }

    /// <summary>Two's complement with 6 bits of fraction, from −1.984375 to 1.984375.</summary>
    [IntegerGrid(8, -127, 127, 64)]
    [PowerOfTwoScale(ScaleRounding.Down)]
    internal readonly struct MxInt8 : INumberFormat;
}
