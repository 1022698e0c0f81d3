using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>The oracle of products against results worked out by hand.</summary>
public class ProductOracleTests
{
    private const int Group = 16;

    private static readonly QuantizeLayout s_int4 = new(GridFormat.Int4, Group, Group);

    [Fact]
    public void One_group_is_its_exact_sum_times_both_scales()
    {
        // The activations' scale is 2 and their codes are 127, −1 and zeros.
        float[] x = new float[Group];
        (x[0], x[5]) = (254, -2);
        int[] codes = new int[Group];
        (codes[0], codes[5]) = (3, 7);

        float[] y = ProductOracle.Multiply(s_int4, x, new EncodedRows(CodePacking.Pack(codes, 4), [0.5f]), Group, bias: null);

        Assert.Equal([(127 * 3) - 7f], y);
    }

    [Fact]
    public void Rows_and_outputs_are_those_of_the_matrices()
    {
        float[] x = new float[2 * Group];
        (x[0], x[Group + 1]) = (127, 127);
        int[] codes = new int[3 * Group];
        for (int n = 0; n < 3; n++) (codes[n * Group], codes[(n * Group) + 1]) = (n + 1, -n - 1);

        float[] y = ProductOracle.Multiply(s_int4, x, new EncodedRows(CodePacking.Pack(codes, 4), [1, 10, 100]), Group, bias: [1, 2, 3]);

        Assert.Equal([128, 2542, 38103, -126, -2538, -38097], y);
    }

    [Fact]
    public void A_zero_between_two_codes_counts_by_halves()
    {
        float[] x = new float[Group];
        x[3] = 127;
        int[] codes = [.. Enumerable.Repeat(2, Group)];
        var layout = new QuantizeLayout(GridFormat.Int2, Group, Group);

        Assert.Equal([63.5f], ProductOracle.Multiply(layout, x, new EncodedRows(CodePacking.Pack(codes, 2), [1]), Group, bias: null));
    }

    /// <summary>Seventeen groups make chunks of three, each added in ascending order: a term beside a large one is lost, or is not.</summary>
    [Theory]
    [InlineData(1, 1 << 24, -(1 << 24), 0)]
    [InlineData(1 << 24, -(1 << 24), 1, 1)]
    public void A_chunk_is_added_in_order(float a, float b, float c, float expected) => Assert.Equal([expected], Sum([a, b, c, .. new float[14]]));

    [Fact]
    public void Chunks_are_added_as_a_tree()
    {
        // Eight chunks of one group: 2^24 + 1 rounds to 2^24, and 1 − 2^24 is exact.
        float big = 1 << 24;
        Assert.Equal([2f], Sum([big, 1, 1, -big, big, 1, 1, -big]));

        // Nine groups make chunks of two, the fifth of one, and three empty ones: ((2^24 + 2) + (−2^24 + 0)) + 1.
        Assert.Equal([3f], Sum([big, 1, 1, 1, -big, 0, 0, 0, 1]));
    }

    /// <summary>Groups that contribute these numbers.</summary>
    private static float[] Sum(float[] terms)
    {
        float[] x = new float[terms.Length * Group];
        int[] codes = new int[x.Length];
        for (int g = 0; g < terms.Length; g++) (x[g * Group], codes[g * Group]) = (127, 1);
        float[] scales = [.. terms.Select(term => term / 127)];

        // A hundred and twenty-seven times a quotient by it is the number again for those used here.
        Assert.All(terms.Zip(scales), pair => Assert.Equal(pair.First, 127f * pair.Second));
        return ProductOracle.Multiply(new QuantizeLayout(GridFormat.Int4, x.Length, Group), x, new EncodedRows(CodePacking.Pack(codes, 4), scales), x.Length, bias: null);
    }
}
