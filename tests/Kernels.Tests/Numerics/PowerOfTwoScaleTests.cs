using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class PowerOfTwoScaleTests
{
    /// <summary>The levels of MXFP4 end at 6: those of microxcaling, of CUDA's conversions and of AMD Quark.</summary>
    [Theory]
    [InlineData(6f, 1f, 1f, 1f)]
    [InlineData(4f, 1f, 1f, 1f)]
    [InlineData(3.9f, 0.5f, 1f, 1f)]
    [InlineData(3.5f, 0.5f, 1f, 1f)]
    [InlineData(3.4999998f, 0.5f, 1f, 0.5f)]
    [InlineData(3.0000002f, 0.5f, 1f, 0.5f)]
    [InlineData(3f, 0.5f, 0.5f, 0.5f)]
    [InlineData(7.5f, 1f, 2f, 2f)]
    [InlineData(0f, 5.8774718E-39f, 5.8774718E-39f, 5.8774718E-39f)]
    [InlineData(float.MaxValue, 4.2535296E+37f, 8.507059E+37f, 8.507059E+37f)]
    public void Rules_differ(float x, float down, float up, float even)
    {
        Assert.Equal(down, PowerOfTwoScales.Of(ScaleRounding.Down, x, 6));
        Assert.Equal(up, PowerOfTwoScales.Of(ScaleRounding.Up, x, 6));
        Assert.Equal(even, PowerOfTwoScales.Of(ScaleRounding.Even, x, 6));
    }

    [Fact]
    public void Exponents_are_read_back()
    {
        for (int exponent = 0; exponent < 256; exponent++) Assert.Equal(exponent, E8M0.FromSingle(E8M0.ToSingle((byte)exponent)));
        Assert.Equal(1f, E8M0.ToSingle(127));
        Assert.True(float.IsNaN(E8M0.ToSingle(255)));
    }
}
