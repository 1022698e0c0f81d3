namespace Kernels.Tests.Oracles;

/// <summary>What sums a group of finite numbers up, for functions of it.</summary>
public static class GroupNumbers
{
    /// <summary>What is known by a name, of all the numbers of a group.</summary>
    public static float Of(float[] u, string name) => name switch
    {
        "largestMagnitude" => u.Max(Math.Abs),
        "meanMagnitude" => Fp32.Divide(MagnitudeSum.Of(u), u.Length),
        "rootMeanSquare" => MathF.Sqrt(Fp32.Divide(MagnitudeSum.OfSquares(u), u.Length)),
        "mean" => Fp32.Divide(Fp32.Add(MagnitudeSum.OfNumbers(u), 0), u.Length),
        "standardDeviation" => MathF.Sqrt(Math.Max(0, Fp32.Subtract(Fp32.Divide(MagnitudeSum.OfSquares(u), u.Length), Fp32.Multiply(Of(u, "mean"), Of(u, "mean"))))),
        "smallest" => Fp32.Add(u.Min(), 0),
        "largest" => Fp32.Add(u.Max(), 0),
        _ => throw new ArgumentException($"Nothing of a group is called {name}.", nameof(name)),
    };
}
