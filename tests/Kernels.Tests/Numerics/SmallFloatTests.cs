using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>The oracle of float grids against what the OCP Microscaling Formats specification and its readers say of E2M1.</summary>
public class SmallFloatTests
{
    [Fact]
    public void E2M1_has_the_published_numbers() => Assert.Equal([0, 0.5f, 1, 1.5f, 2, 3, 4, 6], SmallFloats.Of(2, 1));

    /// <summary>The largest, the least normal and the least subnormal number.</summary>
    [Theory]
    [InlineData(3, 2, 28, 0.25f, 0.0625f)]
    [InlineData(2, 3, 7.5f, 1, 0.125f)]
    public void E3M2_and_E2M3_have_the_published_ranges(int exponentBits, int fractionBits, float largest, float normal, float subnormal)
    {
        IReadOnlyList<float> numbers = SmallFloats.Of(exponentBits, fractionBits);
        Assert.Equal((largest, normal, subnormal), (numbers[^1], numbers[1 << fractionBits], numbers[1]));
    }

    [Theory]
    [InlineData(0.25f, 0)]
    [InlineData(1.25f, 2)]
    [InlineData(2.5f, 4)]
    [InlineData(5f, 6)]
    [InlineData(0.75f, 2)]
    [InlineData(1.75f, 4)]
    [InlineData(3.5f, 6)]
    [InlineData(0.2500001f, 1)]
    [InlineData(7.9f, 7)]
    [InlineData(-0f, 8)]
    [InlineData(-0.1f, 8)]
    [InlineData(-1.25f, 10)]
    public void Ties_of_E2M1_go_to_the_even_fraction_and_signs_stay(float number, int code)
    {
        // With 4 in the group the scale is 1.
        GridFormat format = EncoderDescription.Of(typeof(MxFp4), 32, 0, 0, SignPlacement.None, 0).Layout.Format;
        int[] codes = new int[2];
        Assert.Equal(1f, QuantizeOracle.EncodeGroup(format, 1, ScaleType.E8M0, [number, 4f], codes));
        Assert.Equal([code, 6], codes);
    }
}
