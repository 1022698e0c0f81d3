namespace Kernels.Tests.Oracles;

/// <summary>The scale of a group by each rule, in exact arithmetic on binary64, whose exponents do not end where those of binary32 do.</summary>
public static class PowerOfTwoScales
{
    private const int LeastNormal = -126;

    /// <param name="rounding">The rule.</param>
    /// <param name="x">The statistic of the group, finite and not negative.</param>
    /// <param name="largest">The largest level.</param>
    public static float Of(ScaleRounding rounding, float x, float largest)
    {
        double exponent = rounding switch
        {
            ScaleRounding.Down => Below(x) - Math.ILogB(largest),
            ScaleRounding.Even => Below(x) - Math.ILogB(largest) + (CountsAsNext(x, Significand(largest)) ? 1 : 0),
            ScaleRounding.Up => Above(Fp32.Divide(x, largest)),
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "No rule."),
        };
        return (float)Math.ScaleB(1, (int)Math.Clamp(exponent, -E8M0.Bias, E8M0.Bias));
    }

    /// <summary>⌊log2 x⌋; what is less than the normal numbers counts as half the least of them.</summary>
    private static int Below(double x) => IsNormal(x) ? Math.ILogB(x) : LeastNormal - 1;

    /// <summary>Whether x is at least halfway from the largest level, times a power of two, to the next power of two; less than the normal numbers, at least half that level.</summary>
    private static bool CountsAsNext(double x, double largest) =>
        IsNormal(x) ? Significand(x) >= (largest + 2) / 2 : Math.ScaleB(x, -LeastNormal) >= largest / 2;

    /// <summary>⌈log2 x⌉.</summary>
    private static double Above(double x) => x == 0 ? double.NegativeInfinity : Math.ILogB(x) + (Significand(x) > 1 ? 1 : 0);

    /// <summary>From 1 to less than 2.</summary>
    private static double Significand(double x) => Math.ScaleB(x, -Math.ILogB(x));

    private static bool IsNormal(double x) => x >= Math.ScaleB(1, LeastNormal);
}
