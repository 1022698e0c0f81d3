using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads how a format's scales are stored from the attribute that says so, where it has one.</summary>
internal static class ScaleParser
{
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("PowerOfTwoScaleAttribute", PowerOfTwoScaleParser.Parse), new("FloatScaleAttribute", FloatScaleParser.Parse), new("NestedScaleAttribute", NestedScaleParser.Parse) { TakesSigned = true },
    ];

    /// <summary>Whether a format has an attribute that says how its scales are stored.</summary>
    public static bool IsDescribed(ITypeSymbol format) => format.GetAttributes().Any(data => Kinds.Any(kind => KernelsType.Is(data.AttributeClass, kind.Name)));

    /// <summary>The format's scales.</summary>
    /// <param name="format">The type.</param>
    /// <param name="linear">What they are without such an attribute.</param>
    /// <param name="use">Where everything is reported when the attribute itself is not the place.</param>
    /// <param name="sink">Takes the reason when the result is null.</param>
    public static ScaleSpec? Parse(ITypeSymbol format, ScaleSpec linear, Location? use, DiagnosticSink sink)
    {
        var found = (from kind in Kinds from data in format.GetAttributes() where KernelsType.Is(data.AttributeClass, kind.Name) select (Kind: kind, Data: data)).ToList();
        if (found.Count == 0) return linear;

        // The same attribute twice is CS0579; of several kinds the last one tells it.
        if (found.Select(attribute => attribute.Kind).Distinct().Count() > 1)
        {
            var names = found.Select(attribute => attribute.Kind).Distinct().Select(kind => $"[{kind.Name.Replace("Attribute", "")}]");
            sink.Report(FormatDiagnostics.SeveralScales, new AttributeReader(found[found.Count - 1].Data, use).Location, format.Name, Phrases.And(names));
            return null;
        }

        var scale = new AttributeReader(found[0].Data, use);
        if (!scale.IsComplete)
        {
            sink.Fail();
            return null;
        }

        if (!linear.IsSigned || found[0].Kind.TakesSigned) return found[0].Kind.Parse(scale, linear, sink);

        sink.Report(FormatDiagnostics.SignedScale, scale.Location, format.Name, found[0].Kind.Name.Replace("Attribute", ""));
        return null;
    }

    /// <summary>A way to store scales: the name of its attribute, and who reads it.</summary>
    private sealed record Kind(string Name, Func<AttributeReader, ScaleSpec, DiagnosticSink, ScaleSpec?> Parse)
    {
        /// <summary>Whether its scales can be below 0.</summary>
        public bool TakesSigned { get; init; }
    }
}
