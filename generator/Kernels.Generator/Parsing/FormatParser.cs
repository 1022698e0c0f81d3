using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a number format from its attribute; its name decides nothing.</summary>
internal static class FormatParser
{
    /// <summary>The full metadata name of the attribute.</summary>
    public const string AttributeName = "Kernels.IntegerGridAttribute";

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

        if (GridOf(format) is not { } grid)
        {
            sink.Report(TypeDiagnostics.FormatWithoutGrid, use, Phrases.Type(format));
            return null;
        }

        // A grid of this assembly is checked where it is declared, once for all kernels that use it.
        var isHere = SymbolEqualityComparer.Default.Equals(format.ContainingAssembly, home);
        var faults = isHere ? new DiagnosticSink() : sink;
        var spec = GridParser.Parse(format, new AttributeReader(grid, use), faults);
        if (spec is null) sink.Fail();
        return spec;
    }

    /// <summary>What is wrong with a format at its declaration, where its attribute is written.</summary>
    public static EquatableArray<ReportedDiagnostic> Check(ISymbol symbol, SyntaxNode node)
    {
        using var culture = InvariantCulture.Enter();

        // The same attribute twice is CS0579.
        var sink = new DiagnosticSink();
        if (symbol is INamedTypeSymbol type && GridOf(type) is { } grid && grid.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent == node)
        {
            GridParser.Parse(type, new AttributeReader(grid), sink);
        }

        return sink.Diagnostics.ToImmutableArray();
    }

    private static AttributeData? GridOf(ITypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { Name: "IntegerGridAttribute", ContainingType: null } grid
        && grid.ContainingNamespace is { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true });
}
