using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>Names as source text.</summary>
internal static class Identifiers
{
    /// <summary>Contextual keywords are escaped too: a type cannot be called <c>file</c> or <c>record</c> otherwise.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The namespace in dotted form; empty for the global one.</summary>
    public static string Namespace(INamespaceSymbol symbol) =>
        symbol.IsGlobalNamespace ? "" :
        symbol.ContainingNamespace.IsGlobalNamespace ? Escape(symbol.Name) :
        $"{Namespace(symbol.ContainingNamespace)}.{Escape(symbol.Name)}";

    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Type parameters in angle brackets, with their variance, or nothing.</summary>
    public static string TypeParameters(INamedTypeSymbol type) => type.TypeParameters.IsEmpty ? "" :
        $"<{string.Join(", ", type.TypeParameters.Select(parameter => Variance(parameter) + Escape(parameter.Name)))}>";

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };
}
