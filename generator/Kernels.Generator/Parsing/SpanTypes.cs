using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Recognizes spans and their element types.</summary>
internal static class SpanTypes
{
    public static bool IsSpan(ITypeSymbol type) => IsSystemType(type, "Span`1");

    public static bool IsReadOnlySpan(ITypeSymbol type) => IsSystemType(type, "ReadOnlySpan`1");

    /// <summary>The element type of a span, an array or another type of one argument; null when there is none.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        IPointerTypeSymbol pointer => pointer.PointedAtType,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => generic.TypeArguments[0],
        _ => null,
    };

    public static ElementType? Scalar(ITypeSymbol? type) => type is INamedTypeSymbol { ContainingType: null, Arity: 0, ContainingNamespace: { } space } named
        ? ElementTypes.Find($"{space.ToDisplayString()}.{named.MetadataName}")
        : null;

    /// <summary>Whether a type cannot be judged because the compiler has reported it already.</summary>
    public static bool HasError(ITypeSymbol type) => type.TypeKind == TypeKind.Error || (Element(type) is { } element && HasError(element));

    private static bool IsSystemType(ITypeSymbol type, string metadataName) =>
        type is INamedTypeSymbol { ContainingType: null } named && named.MetadataName == metadataName
        && named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
