using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>The arguments of attributes as source text that means the same in any file.</summary>
internal static class ConstantText
{
    /// <summary>The constant with its type; null when it has an error, or names a type that other files cannot.</summary>
    public static string? Of(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error || constant.Type is not { } type || Name(type) is not { } name) return null;

        return constant switch
        {
            { IsNull: true } => $"({name})null!",
            { Kind: TypedConstantKind.Array } => Array(constant, name),
            { Kind: TypedConstantKind.Type } => Name((ITypeSymbol)constant.Value!) is { } named ? $"typeof({named})" : null,
            { Kind: TypedConstantKind.Enum } => Member(type, constant.Value!) is { } member ? $"{name}.{member}" : $"({name})({Literal(constant.Value!)})",
            { Value: string or bool or char or int } => Literal(constant.Value),
            _ => $"({name})({Literal(constant.Value!)})",
        };
    }

    /// <summary>The type from the global namespace; null for one that is local to its file.</summary>
    public static string? Name(ITypeSymbol type) => IsFileLocal(type) ? null : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsFileLocal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsFileLocal(array.ElementType),
        INamedTypeSymbol named => named.IsFileLocal || named.TypeArguments.Any(IsFileLocal) || (named.ContainingType is { } outer && IsFileLocal(outer)),
        _ => false,
    };

    private static string? Array(TypedConstant array, string name)
    {
        var elements = array.Values.Select(Of).ToList();
        return elements.Contains(null) ? null : $"new {name} {{ {string.Join(", ", elements)} }}";
    }

    private static string? Member(ITypeSymbol type, object value) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue && field.ConstantValue.Equals(value) && field.GetAttributes().IsEmpty)
        .Select(field => Identifiers.Escape(field.Name))
        .FirstOrDefault();

    private static string Literal(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool truth => truth ? "true" : "false",
        float number => Special(number, "float") ?? number.ToString("R", CultureInfo.InvariantCulture) + "F",
        double number => Special(number, "double") ?? number.ToString("R", CultureInfo.InvariantCulture) + "D",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a constant of C#."),
    };

    private static string? Special(double number, string type) =>
        double.IsNaN(number) ? type + ".NaN" : double.IsPositiveInfinity(number) ? type + ".PositiveInfinity" : double.IsNegativeInfinity(number) ? type + ".NegativeInfinity" : null;
}
