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
        IEnumerable<float> found = Numbers(Codebook.Of("", levels).Encode).Where(number => number is not (0 or 1) || bounds.Contains(number));

        Assert.Equal(bounds, found);
    }

    /// <summary>Bounds that are read from tables: those of the highest bit of a code first.</summary>
    [Theory]
    [InlineData(8, new[] { 3.5f, 1.5f, 5.5f, 0.50000006f, 2.5000002f, 4.5000005f, 6.5000005f })]
    [InlineData(6, new[] { 3.5f, 1.5f, float.MaxValue, 0.50000006f, 2.5000002f, 4.5000005f, float.MaxValue })]
    public void Of_more_levels(int count, float[] bounds)
    {
        float[] levels = [.. Enumerable.Range(0, count).Select(level => (float)level)];

        Assert.Equal(bounds, Numbers(Codebook.Of("", levels).Encode));
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
        ScalarExpression.TableEntry entry => entry.Table.Bits.Select(BitConverter.Int32BitsToSingle),
        _ => [],
    };
}
