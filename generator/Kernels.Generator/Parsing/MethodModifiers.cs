using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The modifiers of a method's declaration, which both parts of a partial method have to repeat.</summary>
internal static class MethodModifiers
{
    public static bool IsPartial(IMethodSymbol method) =>
        SyntaxLocations.Syntax<MethodDeclarationSyntax>(method)?.Modifiers.Any(SyntaxKind.PartialKeyword) == true;

    /// <summary>The modifiers as they are written, but for <c>partial</c>, which comes last, and those that only a body can have.</summary>
    public static string Repeated(IMethodSymbol method)
    {
        var modifiers = SyntaxLocations.Syntax<MethodDeclarationSyntax>(method)?.Modifiers ?? default;
        return string.Join(" ", modifiers.Where(IsRepeated).Select(modifier => modifier.ValueText).Distinct());
    }

    public static string Accessibility(IMethodSymbol method) => SyntaxFacts.GetText(method.DeclaredAccessibility);

    private static bool IsRepeated(SyntaxToken modifier) =>
        !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.AsyncKeyword) && !modifier.IsKind(SyntaxKind.ExternKeyword);
}
