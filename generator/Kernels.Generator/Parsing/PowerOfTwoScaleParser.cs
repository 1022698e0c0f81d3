using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [PowerOfTwoScale(rounding, groupSize)], which a format may have beside the attribute of its codes.</summary>
internal static class PowerOfTwoScaleParser
{
    /// <summary>The format's scales.</summary>
    /// <param name="format">The type.</param>
    /// <param name="linear">What they are without the attribute.</param>
    /// <param name="use">Where everything is reported when the attribute itself is not the place.</param>
    /// <param name="sink">Takes the reason when the result is null.</param>
    public static ScaleSpec? Parse(ITypeSymbol format, ScaleSpec linear, Location? use, DiagnosticSink sink)
    {
        if (format.GetAttributes().FirstOrDefault(data => KernelsType.Is(data.AttributeClass, "PowerOfTwoScaleAttribute")) is not { } data) return linear;

        var scale = new AttributeReader(data, use);
        if (!scale.IsComplete)
        {
            sink.Fail();
            return null;
        }

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
