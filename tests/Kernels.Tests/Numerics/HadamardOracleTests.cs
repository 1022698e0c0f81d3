using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class HadamardOracleTests
{
    /// <summary>2^24 + 1 is a tie and rounds to 2^24, so the first element is 1; with bit 1 first it would be 2.</summary>
    [Fact]
    public void Butterflies_run_in_ascending_order_of_index_bits() =>
        BitComparer.AssertEqual(
            [1f, -1f, 33554432f, 33554432f],
            HadamardOracle.Transform([16777216f, 1f, -16777216f, 1f], 4, factor: null));

    [Fact]
    public void Rows_of_eight_follow_the_written_out_sums()
    {
        float[] x = AcceptanceData.Normal(8, seed: 3);
        float[] y = HadamardOracle.Transform(x, 8, factor: null);
        for (int i = 0; i < 8; i++)
        {
            float First(int j) => (i & 1) == 0 ? x[j] + x[j + 1] : x[j] - x[j + 1];
            float Second(int j) => (i & 2) == 0 ? First(j) + First(j + 2) : First(j) - First(j + 2);
            float third = (i & 4) == 0 ? Second(0) + Second(4) : Second(0) - Second(4);
            BitComparer.AssertEqual([third], [y[i]]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(256)]
    [InlineData(2048)]
    public void Agrees_with_the_matrix_in_double_precision(int n)
    {
        float[] x = AcceptanceData.Normal(n, seed: (ulong)n);
        double factor = 1 / Math.Sqrt(n);
        float[] y = HadamardOracle.Transform(x, n, TransformFactor.ReciprocalSquareRoot(n));
        double[] expected = DoubleHadamard.Transform(x, factor);
        double bound = DoubleHadamard.ErrorBound(x, factor);
        for (int i = 0; i < n; i++)
            Assert.InRange(Math.Abs(y[i] - expected[i]), 0, bound);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(1024)]
    public void Integers_are_transformed_exactly(int n)
    {
        var random = new SplitMix64(9);
        float[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextInt(2001) - 1000f)];
        float[] y = HadamardOracle.Transform(x, n, factor: null);
        Assert.Equal(DoubleHadamard.Transform(x), y.Select(value => (double)value));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(128)]
    [InlineData(4096)]
    public void Twice_is_n_times_the_identity(int n)
    {
        var random = new SplitMix64(10);
        float[] x = [.. Enumerable.Range(0, 3 * n).Select(_ => random.NextInt(201) - 100f)];
        float[] twice = HadamardOracle.Transform(HadamardOracle.Transform(x, n, factor: null), n, factor: null);
        Assert.Equal(x.Select(value => n * value), twice);
        float[] back = HadamardOracle.Transform(
            HadamardOracle.Transform(x, n, factor: null), n, TransformFactor.Reciprocal(n));
        Assert.Equal(x, back);
    }

    [Fact]
    public void Every_row_is_transformed_alone()
    {
        float[] x = AcceptanceData.Normal(3 * 64, seed: 12);
        float[] all = HadamardOracle.Transform(x, 64, 0.125f, SignSide.Before, seed: 5);
        for (int row = 0; row < 3; row++)
        {
            float[] one = HadamardOracle.Transform(x.AsSpan(row * 64, 64), 64, 0.125f, SignSide.Before, seed: 5);
            BitComparer.AssertEqual(one, all.AsSpan(row * 64, 64));
        }
    }

    [Fact]
    public void Signs_after_undo_signs_before()
    {
        float[] x = [.. Enumerable.Range(0, 2 * 256).Select(i => (float)(i % 37 - 18))];
        float[] there = HadamardOracle.Transform(x, 256, factor: null, SignSide.Before, seed: 77);
        float[] back = HadamardOracle.Transform(there, 256, TransformFactor.Reciprocal(256), SignSide.After, seed: 77);
        Assert.Equal(x, back);
    }

    [Fact]
    public void Signs_before_multiply_the_source()
    {
        float[] x = AcceptanceData.Normal(256, seed: 13);
        float[] signed = [.. x.Select((value, i) => RandomSigns.Bit(99, i) ? -value : value)];
        BitComparer.AssertEqual(
            HadamardOracle.Transform(signed, 256, 0.0625f),
            HadamardOracle.Transform(x, 256, 0.0625f, SignSide.Before, seed: 99));
    }
}
