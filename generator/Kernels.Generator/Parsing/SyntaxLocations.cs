using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Where the parts of a declaration are written.</summary>
internal static class SyntaxLocations
{
    /// <summary>The name in the declaration.</summary>
    public static Location Of(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    public static Location TypeOf(IParameterSymbol parameter) =>
        Syntax<ParameterSyntax>(parameter)?.Type?.GetLocation() ?? Of(parameter);

    public static Location ModifierOf(IParameterSymbol parameter) =>
        Syntax<ParameterSyntax>(parameter)?.Modifiers is { Count: > 0 } modifiers ? modifiers[0].GetLocation() : Of(parameter);

    public static Location ReturnTypeOf(IMethodSymbol method) =>
        Syntax<MethodDeclarationSyntax>(method)?.ReturnType.GetLocation() ?? Of(method);

    public static Location TypeParametersOf(IMethodSymbol method) =>
        Syntax<MethodDeclarationSyntax>(method)?.TypeParameterList?.GetLocation() ?? Of(method);

    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    public static T? Syntax<T>(ISymbol symbol)
        where T : SyntaxNode => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as T;
}
