using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Recognizes the types of the Kernels library.</summary>
internal static class KernelsType
{
    public static bool Is(INamedTypeSymbol? type, string metadataName) =>
        type is { ContainingType: null } && type.MetadataName == metadataName && type.ContainingNamespace is { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true };
}
