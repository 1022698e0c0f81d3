using Kernels.Generator.Specs;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>The bounds between the levels of a codebook: the least number of each code.</summary>
public class CodebookTests
{
    [Theory]
    [InlineData(new[] { 1f, 2f, 4f }, new[] { 1.5000001f, 3f })] // halfway: to the even code
    [InlineData(new[] { -4f, -2f, -1f }, new[] { -2.9999998f, -1.5f })]
    [InlineData(new[] { -1f, 1f }, new[] { float.Epsilon })]
    [InlineData(new[] { 0f, float.Epsilon, 1f }, new[] { float.Epsilon, 0.50000006f })] // half of the smallest number rounds to 0
    [InlineData(new[] { -1f, 8.6736174e-19f, 1f }, new[] { -0.49999997f, 0.50000006f })] // middles are above ±0.5 by less than binary64 has room for
    [InlineData(new[] { 1f, 1.0000001f, 1.0000002f }, new[] { 1.0000001f, 1.0000002f })]
    public void Of_levels(float[] levels, float[] bounds)
    {
        // That of the last code is compared first.
        Assert.Equal(bounds, Numbers(Codebook.Of("", levels).Code).Reverse());
    }

    /// <summary>Bounds that are read from tables: those of the highest bit of a code first.</summary>
    [Theory]
    [InlineData(8, new[] { 3.5f, 1.5f, 5.5f, 0.50000006f, 2.5000002f, 4.5000005f, 6.5000005f })]
    [InlineData(6, new[] { 3.5f, 1.5f, float.PositiveInfinity, 0.50000006f, 2.5000002f, 4.5000005f, float.PositiveInfinity })]
    public void Of_more_levels(int count, float[] bounds)
    {
        float[] levels = [.. Enumerable.Range(0, count).Select(level => (float)level)];

        Assert.Equal(bounds, Numbers(Codebook.Of("", levels).Code));
    }

    /// <summary>What buckets make of numbers is what comparing them with each bound does, next to bounds and at the ends.</summary>
    [Theory]
    [InlineData(32, new[] { -1f, -0.6961928f, -0.52507305f, -0.39491749f, -0.28444138f, -0.18477343f, -0.09105004f, 0f, 0.0795803f, 0.1609302f, 0.2461123f, 0.33791524f, 0.44070983f, 0.562617f, 0.72295684f, 1f }, 1f)]
    [InlineData(32, new[] { -1f, -0.6961928f, -0.52507305f, -0.39491749f, -0.28444138f, -0.18477343f, -0.09105004f, 0f, 0.0795803f, 0.1609302f, 0.2461123f, 0.33791524f, 0.44070983f, 0.562617f, 0.72295684f, 1f }, float.MaxValue)]
    [InlineData(16, new[] { 0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f }, 1e-3f)]
    [InlineData(16, new[] { -8f, -1f, 1f, 2f, 3f }, 1f)]
    public void In_buckets(int buckets, float[] levels, float unit)
    {
        levels = [.. levels.Select(level => level * unit)];
        ScalarExpression.TwoWays ways = Assert.IsType<ScalarExpression.TwoWays>(Codebook.Of("", levels).Code);
        float[] sorted = [.. Numbers(ways.Computed).Where(float.IsFinite).Order()];
        ILookup<string, ScalarExpression.TableEntry> entries = Entries(ways.LookedUp).ToLookup(entry => entry.Table.Name);
        (NumberTable bounds, NumberTable reached) = (entries["bounds"].First().Table, entries["reached"].First().Table);
        Assert.Equal(buckets, bounds.Bits.Count);
        float inverse = Numbers(entries["bounds"].First().Place).First();
        foreach (float number in sorted.SelectMany(bound => new[] { float.BitDecrement(bound), bound, float.BitIncrement(bound) }).Append(levels[0]).Append(levels[^1]))
        {
            float clamped = Math.Clamp(number, levels[0], levels[^1]);
            int place = BitConverter.SingleToInt32Bits(MathF.FusedMultiplyAdd(clamped, inverse, 12582912)) & (buckets - 1);
            int code = reached.Bits[place] + (clamped >= BitConverter.Int32BitsToSingle(bounds.Bits[place]) ? 1 : 0);
            Assert.Equal(sorted.Count(bound => clamped >= bound), code);
        }
    }

    [Fact]
    public void Equal_levels_make_equal_formats()
    {
        Assert.Equal(Codebook.Of("", [-1, 0.5f, 2]), Codebook.Of("", [-1, 0.5f, 2]));
        Assert.NotEqual(Codebook.Of("", [-1, 0.5f, 2]), Codebook.Of("", [-1, 0.25f, 2]));
        Assert.NotEqual(ScalarExpression.Number(0), ScalarExpression.Number(-0f));
    }

    private static IEnumerable<float> Numbers(ScalarExpression expression) => expression switch
    {
        ScalarExpression.NumberLiteral number => [number.Value],
        ScalarExpression.Application application => application.Arguments.SelectMany(Numbers),
        ScalarExpression.Sequence sequence => sequence.Steps.SelectMany(Numbers),
        ScalarExpression.TwoWays ways => Numbers(ways.Computed),
        ScalarExpression.TableEntry entry => entry.Table.Bits.Select(BitConverter.Int32BitsToSingle),
        _ => [],
    };

    private static IEnumerable<ScalarExpression.TableEntry> Entries(ScalarExpression expression) => expression switch
    {
        ScalarExpression.Application application => application.Arguments.SelectMany(Entries),
        ScalarExpression.TableEntry entry => [entry],
        _ => [],
    };
}
