using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>The names of formats that a file may have: <c>docs/weights-file.md</c> lists the characters that are refused, and all others are kept.</summary>
public class FormatNameTests
{
    [Theory]
    [InlineData(" ")]
    [InlineData("~\u00A0")]
    [InlineData("\u2028\u2029")]
    [InlineData("\u200F\u202E")]
    [InlineData("\uFEFFa")]
    [InlineData("\uFFFE\uFFFC")]
    [InlineData("\uE000\u0378")]
    [InlineData("😀")]
    public void Any_other_character_is_kept(string name)
    {
        WeightsCase weights = new(WeightsCases.Int4 with { Format = name }, outputs: 2, inputs: 64);
        using PackedWeights packed = weights.Pack(Runtime.TestData.Cpu(256));
        using var loaded = PackedWeights.Load(new MemoryStream(WeightsStreamTests.Save(packed)), Runtime.TestData.Cpu(256));

        Assert.Equal(name, loaded.Description.Format);
    }

    /// <summary>Every character of a single UTF-16 unit, against the ranges of the page.</summary>
    [Fact]
    public void The_refused_characters_are_those_of_the_page()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            bool isRefused = unit is <= 0x1F or (>= 0x7F and <= 0x9F) or 0xFFFD || char.IsSurrogate((char)unit);
            string? fault = WeightsRules.Fault(WeightsCases.Int4 with { Format = $"a{(char)unit}" });
            Assert.True(isRefused == fault is not null, $"U+{unit:X4}: {fault ?? "allowed"}");
        }
    }
}
