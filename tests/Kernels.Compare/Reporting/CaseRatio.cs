using System.Globalization;

namespace Kernels.Compare.Reporting;

/// <summary>One case of two commits.</summary>
/// <param name="Ratio">Of the medians.</param>
/// <param name="Least">The least ratio of two runs that stood side by side.</param>
/// <param name="Most">The greatest of them.</param>
internal sealed record CaseRatio(string Name, double Ratio, double Least, double Most)
{
    public static CaseRatio Of(string name, double[] before, double[] after)
    {
        List<double> sideBySide = [.. before.Zip(after, (old, @new) => @new / old)];
        return new CaseRatio(name, Median(after) / Median(before), sideBySide.Min(), sideBySide.Max());
    }

    public static string Text(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Text(Ratio)}  ({Text(Least)} to {Text(Most)})  {Name}";

    private static double Median(double[] times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
