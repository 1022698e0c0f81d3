using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Next to 2^24 an odd one is lost, and a pair of ones is not: which of them meet first shows in the sum.</summary>
public class MagnitudeSumTests
{
    private const float Large = 1 << 24;

    /// <summary>Ones that meet before either meets the large number at 0 survive.</summary>
    [Theory]
    [InlineData(64, 16, 48, 2)] // bit 5 before bit 4
    [InlineData(128, 32, 96, 0)] // bit 5 before bit 6
    [InlineData(128, 64, 96, 2)] // bit 5 before bit 6
    [InlineData(128, 64, 65, 0)] // bit 6 before bit 0
    [InlineData(128, 1, 65, 2)]
    [InlineData(32, 8, 24, 2)] // bit 4 before bit 3
    [InlineData(32, 16, 24, 0)]
    [InlineData(16, 4, 12, 2)] // bit 3 before bit 2
    [InlineData(16, 1, 3, 2)] // bit 1 before bit 0
    [InlineData(16, 2, 3, 0)]
    public void Pairs_meet_in_the_order_of_the_rule(int length, int first, int second, float kept)
    {
        float[] x = new float[length];
        x[0] = -Large;
        x[first] = -1f;
        x[second] = 1f;
        Assert.Equal(Large + kept, MagnitudeSum.Of(x));
    }

    [Fact]
    public void Magnitudes_are_summed()
    {
        Assert.Equal(0u, BitConverter.SingleToUInt32Bits(MagnitudeSum.Of([-0f, -0f])));
        Assert.Equal(10f, MagnitudeSum.Of([1f, -2f, 3f, -4f]));
        Assert.Equal(float.PositiveInfinity, MagnitudeSum.Of([float.MaxValue, float.MinValue]));
        Assert.True(float.IsNaN(MagnitudeSum.Of([1f, float.NaN])));
    }
}
