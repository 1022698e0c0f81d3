using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [PowerOfTwoScale(rounding, groupSize)], which a format may have beside the attribute of its codes.</summary>
internal static class PowerOfTwoScaleParser
{
    public static ScaleSpec? Parse(AttributeReader scale, ScaleSpec linear, DiagnosticSink sink)
    {
        var rounding = (ScaleRounding)scale.Value("rounding", 0);
        var groupSize = scale.Value("groupSize", 0);
        var faults = sink.Diagnostics.Count;
        if (rounding is < ScaleRounding.Down or > ScaleRounding.Even)
        {
            sink.Report(FormatDiagnostics.ScaleRounding, scale.LocationOf("rounding"), Phrases.Number((int)rounding));
        }

        SizeRules.CheckGroup(groupSize, null, 1, scale.LocationOf("groupSize"), sink);
        return sink.Diagnostics.Count > faults ? null : PowerOfTwoScale.Of(linear, rounding, groupSize);
    }
}
