using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads how a format's scales are stored from the attribute that says so, where it has one.</summary>
internal static class ScaleParser
{
    private static readonly ImmutableArray<Kind> Kinds = [new("PowerOfTwoScaleAttribute", PowerOfTwoScaleParser.Parse), new("FloatScaleAttribute", FloatScaleParser.Parse)];

    /// <summary>The format's scales.</summary>
    /// <param name="format">The type.</param>
    /// <param name="linear">What they are without such an attribute.</param>
    /// <param name="use">Where everything is reported when the attribute itself is not the place.</param>
    /// <param name="sink">Takes the reason when the result is null.</param>
    public static ScaleSpec? Parse(ITypeSymbol format, ScaleSpec linear, Location? use, DiagnosticSink sink)
    {
        var found = (from kind in Kinds from data in format.GetAttributes() where KernelsType.Is(data.AttributeClass, kind.Name) select (kind.Parse, Data: data)).ToList();
        if (found.Count == 0) return linear;

        var last = new AttributeReader(found[found.Count - 1].Data, use);
        if (found.Count > 1)
        {
            sink.Report(FormatDiagnostics.SeveralScales, last.Location, format.Name);
            return null;
        }

        if (last.IsComplete) return found[0].Parse(last, linear, sink);

        sink.Fail();
        return null;
    }

    /// <summary>A way to store scales: the name of its attribute, and who reads it.</summary>
    private sealed record Kind(string Name, Func<AttributeReader, ScaleSpec, DiagnosticSink, ScaleSpec?> Parse);
}
