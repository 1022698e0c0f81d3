using Xunit;

namespace Kernels.Tests.Functions;

/// <summary>The shared functions against double precision, and where they end.</summary>
public class KernelMathTests
{
    [Theory]
    [InlineData("Exp", -103.9, 88.7, 2)]
    [InlineData("Sigmoid", -87, 30, 3)]
    [InlineData("Tanh", -12, 12, 4)]
    [InlineData("Tanh", -0.8, 0.8, 4)]
    public void They_are_within_some_units_in_the_last_place(string name, double lowest, double highest, double units)
    {
        (Func<float, float> function, Func<double, double> exact) = Of(name);
        var random = new Oracles.SplitMix64(7);
        for (int i = 0; i < 300_000; i++)
        {
            float x = (float)(lowest + ((highest - lowest) * random.NextUniform()));
            double expected = exact(x);
            double unit = Math.Max(Math.ScaleB(1, Math.ILogB(expected) - 23), float.Epsilon);
            Assert.True(Math.Abs(function(x) - expected) <= units * unit, $"{name}({x:R}) is {function(x):R} and not {expected:R}.");
        }
    }

    [Theory]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", 88.73, float.PositiveInfinity)]
    [InlineData("Exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Exp", -104, 0)]
    [InlineData("Exp", float.NegativeInfinity, 0)]
    [InlineData("Exp", float.NaN, float.NaN)]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", 1e30, 1)]
    [InlineData("Sigmoid", -1e30, 0)]
    [InlineData("Sigmoid", float.NaN, float.NaN)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Tanh", float.PositiveInfinity, 1)]
    [InlineData("Tanh", float.NegativeInfinity, -1)]
    [InlineData("Tanh", 1e-40, 1e-40)]
    [InlineData("Tanh", float.NaN, float.NaN)]
    public void They_end_where_they_should(string name, double x, double expected) => Assert.Equal((float)expected, Of(name).Function((float)x));

    [Fact]
    public void The_tangent_keeps_the_sign_of_zero() => Assert.True(float.IsNegative(KernelMath.Tanh(-0f)));

    private static (Func<float, float> Function, Func<double, double> Exact) Of(string name) => name switch
    {
        "Exp" => (KernelMath.Exp, Math.Exp),
        "Sigmoid" => (KernelMath.Sigmoid, x => 1 / (1 + Math.Exp(-x))),
        _ => (KernelMath.Tanh, Math.Tanh),
    };
}
