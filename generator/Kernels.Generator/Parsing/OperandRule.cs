using System;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>An operand of the kernels of a family: what it may be called and what it may be.</summary>
/// <param name="Names">The names of its parameter, the preferred one first.</param>
internal sealed record OperandRule(OperandRole Role, ImmutableArray<string> Names, bool IsOutput, bool IsOptional, ImmutableArray<ElementType> Scalars)
{
    public static readonly OperandRule Activations =
        new(OperandRole.Source, ["x", "source", "activations"], IsOutput: false, IsOptional: false, ScalarsOf(OperandRole.Source));

    public static readonly OperandRule Weights = Input(OperandRole.Weights);

    public static readonly OperandRule Bias = Input(OperandRole.Bias) with { IsOptional = true };

    public string Name => Names[0];

    public static OperandRule Input(OperandRole role) => new(role, [NameOf(role)], IsOutput: false, IsOptional: false, ScalarsOf(role));

    public static OperandRule Output(OperandRole role) => Input(role) with { IsOutput = true };

    public static string NameOf(OperandRole role) => role switch
    {
        OperandRole.Source => "source",
        OperandRole.Destination => "destination",
        OperandRole.Codes => "codes",
        OperandRole.Scales => "scales",
        OperandRole.Weights => "weights",
        OperandRole.Bias => "bias",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No parameter has this role."),
    };

    /// <summary>The operand that a parameter is: by its name, or by its type where that says it all; null when it is none.</summary>
    public static OperandRule? Of(IParameterSymbol parameter, ImmutableArray<OperandRule> rules) =>
        rules.FirstOrDefault(rule => rule.Names.Contains(parameter.Name))
        ?? rules.FirstOrDefault(rule => rule.Role == OperandRole.Weights && PackedWeightsType.Is(parameter.Type));

    /// <summary>The parameter as it should be written, with a name and an element type of the user's where those are allowed.</summary>
    public string Declaration(string? name = null, ElementType? scalar = null)
    {
        name ??= Name;
        if (Role == OperandRole.Weights) return $"{PackedWeightsType.Name} {name}";

        var element = (scalar is { } own && Scalars.Contains(own) ? own : Scalars[0]).Keyword();
        return $"{(IsOutput ? "Span" : "ReadOnlySpan")}<{element}> {name}";
    }

    private static ImmutableArray<ElementType> ScalarsOf(OperandRole role) => role switch
    {
        OperandRole.Codes => [ElementType.Byte],
        OperandRole.Bias => [ElementType.Float],
        OperandRole.Weights => [ElementType.None],
        _ => [.. ElementTypes.Numbers],
    };
}
