using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>What parameters a function has, of a place for functions.</summary>
/// <param name="property">The property that names it.</param>
/// <param name="parameters">The parameters as they may be written.</param>
/// <param name="fault">What is wrong with those of a function; null for nothing.</param>
internal sealed class FunctionShape(string property, string parameters, Func<ImmutableArray<IParameterSymbol>, string?> fault)
{
    private static readonly ImmutableArray<GroupNumber> Numbers = [.. (GroupNumber[])Enum.GetValues(typeof(GroupNumber))];

    /// <summary>One of each number of the group that it names.</summary>
    public static readonly FunctionShape OfGroup = new("ScaleFunction", "float mean, float standardDeviation", FaultOfGroup);

    public string Property { get; } = property;

    /// <summary>One of an element.</summary>
    /// <param name="property">The property that names it.</param>
    public static FunctionShape OfElement(string property) => new(property, "float x", parameters => parameters.Length == 1 && IsFloat(parameters[0]) ? null : "does not take a float and nothing else");

    /// <summary>The declaration of one.</summary>
    public string Declaration(string name) => $"static float {name}({parameters})";

    public string? Fault(IMethodSymbol function)
    {
        if (!function.IsStatic) return "is not static";
        if (function.IsGenericMethod) return "has type parameters";
        if (function.ReturnType.SpecialType != SpecialType.System_Single || function.ReturnsByRef || function.ReturnsByRefReadonly) return $"returns '{Phrases.Type(function.ReturnType)}'";
        return fault(function.Parameters);
    }

    /// <summary>The number of a group that a parameter's name says; null where it says none.</summary>
    public static GroupNumber? NumberOf(IParameterSymbol parameter)
    {
        foreach (var number in Numbers)
        {
            if (ScaleFunction.NameOf(number) == parameter.Name) return number;
        }

        return null;
    }

    private static string? FaultOfGroup(ImmutableArray<IParameterSymbol> parameters)
    {
        if (parameters.FirstOrDefault(parameter => !IsFloat(parameter)) is { } other) return $"has a parameter '{other.Name}', which is no float";
        return parameters.FirstOrDefault(parameter => NumberOf(parameter) is null) is { } unknown ? $"has a parameter '{unknown.Name}', which is none of {Phrases.And(Numbers.Select(Quoted))}" : null;
    }

    private static bool IsFloat(IParameterSymbol parameter) => parameter is { Type.SpecialType: SpecialType.System_Single, RefKind: RefKind.None };

    private static string Quoted(GroupNumber number) => Phrases.Quote(ScaleFunction.NameOf(number));
}
