using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [FloatScale(format, groupSize)], which a format may have beside the attribute of its codes.</summary>
internal static class FloatScaleParser
{
    public static ScaleSpec? Parse(AttributeReader scale, ScaleSpec linear, DiagnosticSink sink)
    {
        var format = scale.Value("format", 0);
        var groupSize = scale.Value("groupSize", 0);
        var faults = sink.Diagnostics.Count;
        var isDefined = format >= 0 && format < ElementTypes.SmallFloats.Length;
        if (!isDefined) sink.Report(FormatDiagnostics.ScaleFormat, scale.LocationOf("format"), Phrases.Number(format));
        SizeRules.CheckGroup(groupSize, null, 1, scale.LocationOf("groupSize"), sink);
        return sink.Diagnostics.Count > faults ? null : FloatScale.Of(linear, ElementTypes.SmallFloats[format], groupSize);
    }
}
