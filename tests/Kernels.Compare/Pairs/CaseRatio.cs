using System.Globalization;

namespace Kernels.Compare.Pairs;

/// <summary>A case of two builds: the time of this one over that of the other, over all pairs of runs that followed each other.</summary>
/// <param name="Name">The case.</param>
/// <param name="Ratio">The median.</param>
/// <param name="Low">The lower quartile.</param>
/// <param name="High">The upper quartile.</param>
internal sealed record CaseRatio(string Name, double Ratio, double Low, double High)
{
    public static CaseRatio Of(string name, IEnumerable<double> pairs)
    {
        double[] sorted = [.. pairs.Order()];
        return new CaseRatio(name, sorted[sorted.Length / 2], sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4]);
    }

    public static string Text(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Text(Ratio)}  ({Text(Low)} to {Text(High)})  {Name}";
}
