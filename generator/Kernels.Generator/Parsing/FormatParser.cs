using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a number format from its attribute, of which there are several kinds; its name decides nothing.</summary>
internal static class FormatParser
{
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("IntegerGridAttribute", GridParser.Parse), new("FloatGridAttribute", FloatGridParser.Parse), new("CodebookAttribute", CodebookParser.Parse),
    ];

    /// <summary>The full metadata names of the attributes.</summary>
    public static ImmutableArray<string> AttributeNames { get; } = [.. Kinds.Select(kind => "Kernels." + kind.Name)];

    /// <param name="format">The type argument of the kernel attribute; null when the attribute has none.</param>
    /// <param name="home">The assembly of the kernel.</param>
    /// <param name="use">Where the kernel names the format.</param>
    /// <param name="sink">Takes the reason when the result is null.</param>
    public static FormatSpec? Parse(ITypeSymbol? format, IAssemblySymbol home, Location use, DiagnosticSink sink)
    {
        switch (format)
        {
            case null or { TypeKind: TypeKind.Error }:
                sink.Fail();
                return null;
            case ITypeParameterSymbol:
                sink.Report(TypeDiagnostics.FormatTypeParameter, use, format.Name);
                return null;
        }

        var descriptions = Descriptions(format);
        if (descriptions.IsEmpty)
        {
            sink.Report(TypeDiagnostics.FormatWithoutGrid, use, Phrases.Type(format));
            return null;
        }

        // A format of this assembly is checked where it is declared, once for all kernels that use it.
        var isHere = SymbolEqualityComparer.Default.Equals(format.ContainingAssembly, home);
        var faults = isHere ? new DiagnosticSink() : sink;
        var spec = Parse(format, descriptions, use, faults);
        if (spec is null) sink.Fail();
        return spec;
    }

    /// <summary>What is wrong with a format at its declaration, where its attribute is written.</summary>
    public static EquatableArray<ReportedDiagnostic> Check(ISymbol symbol, SyntaxNode node, AttributeData attribute)
    {
        using var culture = InvariantCulture.Enter();

        // The same attribute twice is CS0579; of several kinds the first tells it.
        var sink = new DiagnosticSink();
        if (symbol is INamedTypeSymbol type && Descriptions(type) is { IsEmpty: false } descriptions
            && SymbolEqualityComparer.Default.Equals(descriptions[0].Data.AttributeClass, attribute.AttributeClass)
            && descriptions[0].Data.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent == node)
        {
            Parse(type, descriptions, null, sink);
        }

        return sink.Diagnostics.ToImmutableArray();
    }

    private static FormatSpec? Parse(ITypeSymbol format, ImmutableArray<(Kind Kind, AttributeData Data)> descriptions, Location? use, DiagnosticSink sink)
    {
        if (descriptions.Select(description => description.Kind).Distinct().Count() > 1)
        {
            var names = descriptions.Select(description => $"[{description.Data.AttributeClass!.Name.Replace("Attribute", "")}]");
            sink.Report(FormatDiagnostics.SeveralDescriptions, new AttributeReader(descriptions[1].Data, use).Location, format.Name, Phrases.And(names));
            return null;
        }

        var attribute = new AttributeReader(descriptions[0].Data, use);
        if (!attribute.IsComplete)
        {
            sink.Fail();
            return null;
        }

        var spec = descriptions[0].Kind.Parse(format, attribute, sink);
        return spec is not null && ScaleParser.Parse(format, spec.Scale, use, sink) is { } scale ? BlockParser.Parse(format, spec with { Scale = scale }, use, sink) : null;
    }

    /// <summary>The attributes that describe a format, in the order of their kinds.</summary>
    private static ImmutableArray<(Kind Kind, AttributeData Data)> Descriptions(ITypeSymbol type) =>
    [
        .. from kind in Kinds
           from attribute in type.GetAttributes()
           where KernelsType.Is(attribute.AttributeClass, kind.Name)
           select (kind, attribute),
    ];

    /// <summary>A way to write a format: the name of its attribute, and who reads it.</summary>
    private sealed record Kind(string Name, Func<ITypeSymbol, AttributeReader, DiagnosticSink, FormatSpec?> Parse);
}
