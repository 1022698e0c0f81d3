using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>The adversarial rows reach what they claim to reach, for the shapes that kernels are tested with.</summary>
public class AdversarialDataTests
{
    [Theory]
    [InlineData(1024, 128, 1)]
    [InlineData(1024, 128, 128)]
    [InlineData(1024, 16, 256)]
    [InlineData(1024, 512, 32)]
    [InlineData(128, 128, 64)]
    public void Every_branch_of_the_rule_is_reached(int rowLength, int groupSize, int rotation)
    {
        var layout = new QuantizeLayout(GridFormat.Int4, rowLength, groupSize, rotation);
        float[] source = Source(layout);

        float[] scales = QuantizeOracle.Encode(layout, source, ScaleType.Float).Scales;
        Assert.Contains(scales, float.IsNaN);
        Assert.Contains(0f, scales);
        Assert.Contains(scales, float.IsSubnormal);
        Assert.Contains(scales, scale => scale > 1e30f);

        float[] halfScales = QuantizeOracle.Encode(layout, source, ScaleType.Half).Scales;
        Assert.Contains(halfScales, float.IsNaN);
        Assert.Contains(65504f, halfScales);
        Assert.Contains(MathF.ScaleB(1, -24), halfScales);
        Assert.Contains(halfScales.Zip(scales), pair => pair.First == 0 && pair.Second > 0);
        Assert.Contains(halfScales.Zip(scales), pair => pair.First == 65504f && pair.Second > 65520f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public void Some_groups_have_a_scale_whose_reciprocal_overflows(int rotation)
    {
        var layout = new QuantizeLayout(GridFormat.Int4, 1024, 128, rotation);
        float[] u = QuantizeOracle.Rotate(layout, Source(layout));
        IEnumerable<float> unstored = u.Chunk(128)
            .Select(group => group.Max(MathF.Abs) * layout.RotationFactor / 7)
            .Where(scale => scale > 0 && float.IsInfinity(layout.RotationFactor / scale));
        Assert.NotEmpty(unstored);
    }

    [Fact]
    public void Some_rows_overflow_only_in_the_butterflies()
    {
        IEnumerable<AdversarialRow> rows = new AdversarialData(256, 64, 64, 7).Rows().Where(row =>
            row.Values.All(float.IsFinite)
            && HadamardOracle.Transform(row.Values, 64, factor: null).Any(float.IsInfinity));
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(256)]
    public void Ties_are_ties(int rotation)
    {
        AdversarialRow ties = new AdversarialData(512, 64, rotation, 7).Rows().Single(row => row.Name == "ties");
        float[] u = HadamardOracle.Transform(ties.Values, rotation, factor: null);
        Assert.Equal(7f, u[0] / rotation);
        Assert.Equal(512 - 8, u.Count(value => Math.Abs(value / rotation % 1) == 0.5f));
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows()
    {
        float[] first = AdversarialData.Concatenate(new AdversarialData(256, 64, 64, 7, seed: 3).Rows());
        BitComparer.AssertSameBits(first, AdversarialData.Concatenate(new AdversarialData(256, 64, 64, 7, seed: 3).Rows()));
        Assert.Equal(0, first.Length % 256);
    }

    private static float[] Source(QuantizeLayout layout) => AdversarialData.Concatenate(
        new AdversarialData(layout.RowLength, layout.GroupSize, layout.Rotation, layout.Format.Largest).Rows());
}
