using System.Text;
using Kernels.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The name of a method's generated file and class: readable, short, an identifier, safe on every file system and, by a hash of the whole
/// signature, different for every overload.
/// </summary>
internal static class HintNames
{
    private const int LongestReadablePart = 60;

    private static readonly char[] Digits = [.. "0123456789"];

    public static string Of(IMethodSymbol method)
    {
        var name = new StringBuilder(method.Name);
        for (ISymbol symbol = method.ContainingType; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            name.Insert(0, symbol.Name + "_");
        }

        var readable = new string([.. name.ToString().Select(letter => IsPlain(letter) ? letter : '_')]);
        if (readable.Length > LongestReadablePart) readable = readable.Substring(readable.Length - LongestReadablePart).TrimStart(Digits);
        return $"{readable}_{StableHash.Of(Signature(method))}";
    }

    private static string Signature(IMethodSymbol method)
    {
        var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var parameters = method.Parameters.Select(parameter =>
            $"{(parameter.RefKind == RefKind.None ? "" : "ref ")}{parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}");
        return $"{type}.{method.Name}`{method.Arity}({string.Join(", ", parameters)})";
    }

    private static bool IsPlain(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
