using System.Linq;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Which declarations are worth a file: half-typed code may declare a method twice, or attribute both of its parts.</summary>
internal static class KernelDeclaration
{
    /// <summary>
    /// Whether this node is the one for which this family's pipeline generates a file. Each method is compiled once: by its
    /// first kernel attribute, at its first declaration, and not at the implementing part, which needs no other.
    /// </summary>
    public static bool IsCompiledFor(IMethodSymbol method, SyntaxNode node, KernelFamily family)
    {
        if (method.PartialDefinitionPart is not null) return false;
        if (KernelAttribute.On(method).FirstOrDefault()?.Family != family) return false;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() != node) return false;

        // Two declarations of one signature are the C# compiler's error, and would be two files of one name.
        var name = HintNames.Of(method);
        var first = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(other => HintNames.Of(other) == name);
        return first is null || SymbolEqualityComparer.Default.Equals(first, method);
    }
}
