using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>
/// The levels that represent normal numbers with the least squared error: each is the mean of the numbers between the middles to its neighbours (Lloyd, Max), and there is one such set of
/// levels only, as the density is log-concave (Kieffer).
/// </summary>
public class LloydMaxTests
{
    /// <summary>A step of Newton's method from the table, towards where the condition holds, is as good as none: the numbers are right to binary32.</summary>
    [Theory]
    [InlineData(1, 0.3633802276)]
    [InlineData(2, 0.1174818478)]
    [InlineData(3, 0.0345477608)]
    [InlineData(4, 0.0095010080)]
    [InlineData(5, 0.0025046684)]
    [InlineData(6, 0.0006442397)]
    [InlineData(7, 0.0001634782)]
    [InlineData(8, 0.0000411851)]
    public void Levels_are_the_means_of_their_cells(int bits, double expected)
    {
        double[] levels = [.. LevelsOf(bits).Select(level => (double)level)];
        Assert.Equal(1 << bits, levels.Length);
        (double[] step, double error) = Newton(levels);

        Assert.All(levels.Zip(step), pair => Assert.InRange(Math.Abs(pair.Second), 0, 1.5e-7 * Math.Max(0.1, Math.Abs(pair.First))));
        Assert.Equal(expected, error, 1e-9);
    }

    public static IReadOnlyList<float> LevelsOf(int bits)
    {
        Type[] formats = [typeof(LloydMax1), typeof(LloydMax2), typeof(LloydMax3), typeof(LloydMax4), typeof(LloydMax5), typeof(LloydMax6), typeof(LloydMax7), typeof(LloydMax8)];
        return formats[bits - 1].GetCustomAttributes(inherit: false).OfType<CodebookAttribute>().Single().Levels;
    }

    /// <summary>What to take from each level, from the tridiagonal system of the condition's derivatives; and the mean squared error of the levels.</summary>
    private static (double[] Step, double Error) Newton(double[] levels)
    {
        int n = levels.Length;
        double[] bounds = [-12, .. levels.Zip(levels.Skip(1), (x, y) => (x + y) / 2), 12]; // beyond ±12 there is less than 1e-32
        double[] right = new double[n], lower = new double[n], middle = new double[n], upper = new double[n];
        double error = 1;
        for (int i = 0; i < n; i++)
        {
            (double a, double b) = (bounds[i], bounds[i + 1]);
            double mass = Mass(a, b), moment = Density(a) - Density(b), mean = moment / mass;
            right[i] = levels[i] - mean;
            error += (mass * levels[i] * levels[i]) - (2 * levels[i] * moment);

            // A bound moves by half of what a level beside it does.
            lower[i] = i == 0 ? 0 : -(mean - a) * Density(a) / mass / 2;
            upper[i] = i == n - 1 ? 0 : -(b - mean) * Density(b) / mass / 2;
            middle[i] = 1 + lower[i] + upper[i];
        }

        for (int i = 1; i < n; i++)
        {
            double factor = lower[i] / middle[i - 1];
            middle[i] -= factor * upper[i - 1];
            right[i] -= factor * right[i - 1];
        }

        for (int i = n - 1; i >= 0; i--) right[i] = (right[i] - (i == n - 1 ? 0 : upper[i] * right[i + 1])) / middle[i];
        return (right, error);
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The share of numbers between two: by Simpson's rule, in intervals so short that it is exact to 14 digits.</summary>
    private static double Mass(double a, double b)
    {
        int intervals = 2 * (int)Math.Ceiling((b - a) * 400);
        double width = (b - a) / intervals;
        double sum = Density(a) + Density(b);
        for (int i = 1; i < intervals; i++) sum += (i % 2 == 0 ? 2 : 4) * Density(a + (i * width));
        return sum * width / 3;
    }
}
