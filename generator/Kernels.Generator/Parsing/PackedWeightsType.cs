using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Recognizes the one operand that is no span.</summary>
internal static class PackedWeightsType
{
    public const string Name = "PackedWeights";

    public static bool Is(ITypeSymbol type) => KernelsType.Is(type as INamedTypeSymbol, Name);
}
