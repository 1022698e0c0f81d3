using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>Reads what an attribute of codes says of the scale's statistic.</summary>
internal static class StatisticRule
{
    public static ImmutableArray<ScaleStatistic> All { get; } = [.. (ScaleStatistic[])Enum.GetValues(typeof(ScaleStatistic))];

    /// <param name="attribute">The attribute.</param>
    /// <param name="allowed">The statistics that go with its codes.</param>
    /// <param name="sink">Takes what is wrong with another.</param>
    public static ScaleStatistic Read(AttributeReader attribute, ImmutableArray<ScaleStatistic> allowed, DiagnosticSink sink)
    {
        const string Parameter = "statistic";
        var statistic = (ScaleStatistic)attribute.Value(Parameter, 0);
        if (!allowed.Contains(statistic))
        {
            var found = All.Contains(statistic) ? Quote(statistic) : Phrases.Number((int)statistic);
            sink.Report(FormatDiagnostics.Statistic, attribute.LocationOf(Parameter), found, Phrases.Or(allowed.Select(Quote)));
        }

        return statistic;
    }

    private static string Quote(ScaleStatistic statistic) => Phrases.Quote($"ScaleStatistic.{statistic}");
}
