using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Which declarations are looked at: half-typed code may declare a method twice, or attribute both of its parts.</summary>
internal static class KernelDeclaration
{
    /// <summary>
    /// The method for which this family's pipeline looks at this node; null when another does. Each method is compiled once:
    /// for its first kernel attribute, where that is written. The attributes of both parts are the definition's.
    /// </summary>
    public static IMethodSymbol? Of(ISymbol symbol, SyntaxNode node, KernelFamily family)
    {
        if (symbol is not IMethodSymbol found) return null;

        var method = found.PartialDefinitionPart ?? found;
        var attribute = KernelAttribute.On(method).FirstOrDefault();
        if (attribute?.Family != family || attribute.Data.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent != node) return null;
        if (method.MethodKind != MethodKind.Ordinary) return method;

        // Two declarations of one signature are the C# compiler's error, and would be two files of one name.
        var name = HintNames.Of(method);
        var first = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(other => HintNames.Of(other) == name);
        return first is null || SymbolEqualityComparer.Default.Equals(first, method) ? method : null;
    }
}
