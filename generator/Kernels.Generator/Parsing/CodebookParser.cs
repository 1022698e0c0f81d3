using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [Codebook(levels)] and [Codebook(statistic, levels)].</summary>
internal static class CodebookParser
{
    private const int Fewest = 2;
    private const int Most = 256;

    private static readonly ImmutableArray<ScaleStatistic> Statistics = [ScaleStatistic.LargestMagnitude, ScaleStatistic.MeanMagnitude, ScaleStatistic.RootMeanSquare, ScaleStatistic.Extreme];

    public static FormatSpec? Parse(ITypeSymbol format, AttributeReader codebook, DiagnosticSink sink)
    {
        var levels = codebook.Values<float>("levels") ?? [];

        if (levels.Length is < Fewest or > Most)
        {
            sink.Report(
                FormatDiagnostics.CodebookLength, codebook.LocationOf("levels"), format.Name, levels.Length == 1 ? "1 level" : $"{Phrases.Number(levels.Length)} levels");
            return null;
        }

        for (var i = 0; i < levels.Length; i++)
        {
            var fault = float.IsNaN(levels[i]) || float.IsInfinity(levels[i]) ? "write a finite number"
                : i == 0 || levels[i] > levels[i - 1] ? null
                : levels[i] == levels[i - 1] ? "that is the level before it: write each once"
                : $"the level before it is {Phrases.Number(levels[i - 1])}: write them in ascending order";
            if (fault is null) continue;

            sink.Report(FormatDiagnostics.CodebookOrder, codebook.LocationOf("levels", i), Phrases.Number(i), format.Name, Phrases.Number(levels[i]), fault);
            return null;
        }

        var faults = sink.Diagnostics.Count;
        var statistic = StatisticRule.Read(codebook, Statistics, sink);
        var rounding = RoundingRule.Read(codebook, Codebook.Roundings, format.Name, sink);
        var largest = codebook.Value("Largest", 0f);
        var isSigned = statistic == ScaleStatistic.Extreme;
        if ((largest < 0 && !isSigned) || float.IsNaN(largest) || float.IsInfinity(largest))
        {
            sink.Report(FormatDiagnostics.GridLargest, codebook.LocationOf("Largest"), Phrases.Number(largest), "1", isSigned ? "finite" : "positive finite", "Largest");
        }

        return sink.Diagnostics.Count > faults ? null : Codebook.Of(Phrases.Type(format), levels, statistic, rounding, largest != 0 ? largest : null).WithUnroundedScale(codebook.Value("UnroundedScale", false));
    }
}
