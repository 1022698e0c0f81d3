using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [NestedScale(minimum, maximum, groupSize)], which a format in blocks may have beside the attribute of its codes.</summary>
internal static class NestedScaleParser
{
    private const int MostBits = 8;

    public static ScaleSpec? Parse(AttributeReader scale, ScaleSpec linear, DiagnosticSink sink)
    {
        var (minimum, maximum, offset) = (scale.Value("minimum", 0), scale.Value("maximum", 0), scale.Value("Offset", 0));
        var groupSize = scale.Value("groupSize", 0);
        var faults = sink.Diagnostics.Count;
        var (lowest, highest) = minimum < 0 ? (-(1 << (MostBits - 1)), (1 << (MostBits - 1)) - 1) : (0, (1 << MostBits) - 1);
        if (minimum >= highest) Report("minimum", minimum, $"codes are at most {Number(highest)}, and more than one: write a number below");
        else if (minimum < lowest) Report("minimum", minimum, $"codes below 0 are {Number(lowest)} to {Number(highest)}: write a number from {Number(lowest)}");
        else if (maximum <= minimum || maximum > highest) Report("maximum", maximum, $"codes from {Number(minimum)} have at most {Number(MostBits)} bits: write a number from {Number(minimum + 1)} to {Number(highest)}");
        else if (offset < minimum || offset > maximum) Report("Offset", offset, $"it is the code of 0, one of {Number(minimum)} to {Number(maximum)}");
        else if (linear.IsSigned && offset == minimum) Report("Offset", offset, $"scales are of either sign, by 'ScaleStatistic.Extreme', and codes from {Number(minimum)} have none below 0: write more");
        else if (!linear.IsSigned && offset == maximum) Report("Offset", offset, $"scales are above 0, and codes to {Number(maximum)} have none there: write less");
        SizeRules.CheckGroup(groupSize, null, 1, scale.LocationOf("groupSize"), sink);
        return sink.Diagnostics.Count > faults ? null : NestedScale.Of(linear, minimum, maximum, offset, groupSize);

        void Report(string property, int found, string fix) => sink.Report(FormatDiagnostics.NestedScale, scale.LocationOf(property), property, Number(found), fix);
    }
}
