using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The values of an attribute, and where each is written.</summary>
/// <param name="data">The attribute.</param>
/// <param name="reportAt">Where everything is reported when the attribute itself is not the place.</param>
internal sealed class AttributeReader(AttributeData data, Location? reportAt = null)
{
    private readonly AttributeSyntax? syntax = data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>Whether the attribute is free of errors that the C# compiler reports.</summary>
    public bool IsComplete =>
        data.AttributeConstructor is { } constructor
        && constructor.Parameters.Length == data.ConstructorArguments.Length
        && data.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error)
        && data.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error);

    /// <summary>The type argument of a generic attribute.</summary>
    public ITypeSymbol? TypeArgument => data.AttributeClass?.TypeArguments.FirstOrDefault();

    public Location Location => reportAt ?? syntax?.GetLocation() ?? Location.None;

    public Location TypeArgumentLocation =>
        reportAt ?? syntax?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault()?.GetLocation() ?? Location;

    public bool IsSet(string name) => Find(name) is not null;

    /// <summary>The value of a constructor's parameter or of a property; <paramref name="fallback"/> when it is not set.</summary>
    public T Value<T>(string name, T fallback) => Find(name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : fallback;

    /// <summary>The elements of an array; null when it is not set, or is null.</summary>
    public T[]? Values<T>(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array ? [.. array.Values.Select(element => (T)element.Value!)] : null;

    /// <summary>Where the value of a constructor's parameter or of a property is written; the attribute when it is not.</summary>
    /// <param name="name">The name of the parameter or property.</param>
    /// <param name="element">Of a parameter that takes several arguments, which of them.</param>
    public Location LocationOf(string name, int element = 0)
    {
        if (reportAt is not null || syntax?.ArgumentList is not { } list) return Location;

        var named = list.Arguments.FirstOrDefault(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == name || argument.NameColon?.Name.Identifier.ValueText == name);
        var position = ParameterIndex(name);
        var argument = named ?? (position >= 0
            ? Positional(list, position + element) ?? Positional(list, position)
            : null);
        return argument?.Expression.GetLocation() ?? Location;
    }

    private static AttributeArgumentSyntax? Positional(AttributeArgumentListSyntax list, int position) =>
        list.Arguments.ElementAtOrDefault(position) is { NameEquals: null, NameColon: null } argument ? argument : null;

    private TypedConstant? Find(string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == name) return argument.Value;
        }

        var position = ParameterIndex(name);
        return position >= 0 && position < data.ConstructorArguments.Length ? data.ConstructorArguments[position] : null;
    }

    private int ParameterIndex(string name) =>
        data.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
}
