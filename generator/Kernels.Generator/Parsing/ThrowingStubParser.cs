using Kernels.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a method, whatever its signature, so that an implementation that throws can be written for it.</summary>
internal static class ThrowingStubParser
{
    // Without nullable annotations: the stub is oblivious code, which matches either way.
    private static readonly SymbolDisplayFormat SignatureFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static ThrowingStubSpec? Parse(IMethodSymbol method, string message)
    {
        if (!CanBeImplemented(method)) return null;

        return new ThrowingStubSpec(
            HintNames.Of(method), Identifiers.Namespace(method.ContainingNamespace), ContainingTypes.Of(method),
            MethodModifiers.Repeated(method), Signature(method), message);
    }

    private static string Signature(IMethodSymbol method)
    {
        // Of all modifiers this one is displayed as a part of the type.
        const string ReadOnly = "readonly ";
        var signature = method.ToDisplayString(SignatureFormat);
        return signature.StartsWith(ReadOnly, StringComparison.Ordinal) ? signature.Substring(ReadOnly.Length) : signature;
    }

    private static bool CanBeImplemented(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && method.IsPartialDefinition
        && SignatureRules.ImplementationOf(method) is null
        && ContainingTypes.CanBeReopened(method)
        && !SpanTypes.HasError(method.ReturnType)
        && method.Parameters.All(parameter => !SpanTypes.HasError(parameter.Type))
        && method.Parameters.Select(parameter => parameter.Name).Distinct().Count() == method.Parameters.Length;
}
