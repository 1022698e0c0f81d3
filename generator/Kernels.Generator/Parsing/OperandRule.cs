using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>An operand of the kernels of a family: what it may be called and what it may be.</summary>
/// <param name="Names">The names of its parameter, the preferred one first.</param>
internal sealed record OperandRule(OperandRole Role, ImmutableArray<string> Names, bool IsOutput, bool IsOptional, ImmutableArray<ElementType> Scalars)
{
    /// <summary>The operands that steps may have, which all rows share: an encoding says which of it its own do.</summary>
    public static ImmutableArray<OperandRule> OfSteps { get; } = [.. OperandStep.Roles.Select(Optional)];

    /// <summary>Those of some steps.</summary>
    public static IEnumerable<OperandRule> OfStepsOf(Pipeline pipeline) => pipeline.Steps.OfType<OperandStep>().Select(step => step.IsOptional ? Optional(step.Role) : Input(step.Role));

    /// <summary>What groups may have: a format says which of it its own do.</summary>
    public static ImmutableArray<OperandRule> OfGroups { get; } = [Input(OperandRole.Scales), .. GroupShift.All.Select(shift => Optional(shift.Role))];

    /// <summary>Whether the parameter's type says that it is an output, or an input.</summary>
    public bool IsEither { get; init; }

    public string Name => Names[0];

    public static OperandRule Input(OperandRole role) =>
        new(role, [role.Name], IsOutput: false, IsOptional: false, role.Elements);

    public static OperandRule Output(OperandRole role) => Input(role) with { IsOutput = true };

    public static OperandRule Optional(OperandRole role) => Input(role) with { IsOptional = true };

    /// <summary>The same of something else, with another role and names behind a prefix.</summary>
    public OperandRule As(OperandRole role, string prefix) => this with { Role = role, Names = [.. Names.Select(name => OperandRole.NameOf(prefix, name))] };

    /// <summary>The operand that a parameter is: by its name, or by its type where that says it all; null when it is none.</summary>
    public static OperandRule? Of(IParameterSymbol parameter, ImmutableArray<OperandRule> rules) =>
        rules.FirstOrDefault(rule => rule.Names.Contains(parameter.Name) && !(rule.IsOptional && OperandStep.Roles.Contains(rule.Role) && PackedWeightsType.Is(parameter.Type)))
        ?? rules.FirstOrDefault(rule => rule.Role == OperandRole.Weights && PackedWeightsType.Is(parameter.Type));

    /// <summary>The same operands where the format is not understood: what groups have may be in blocks.</summary>
    public static ImmutableArray<OperandRule> OfUnknown(ImmutableArray<OperandRule> rules) =>
        [.. rules.Select(rule => rule.Role == OperandRole.Codes ? rule with { Names = ["codes", "blocks"] } : rule.Role.IsOfGroups ? rule with { IsOptional = true } : rule)];

    /// <summary>The same operands of kernels of a format, which says what its groups have.</summary>
    public static ImmutableArray<OperandRule> Of(FormatSpec format, ImmutableArray<OperandRule> rules) =>
    [
        .. from rule in rules
           let types = rule.Role.IsOfGroups ? format.TypesOf(rule.Role) : rule.Scalars
           where types.Length > 0
           let named = rule.Role == OperandRole.Codes && format.Blocks is not null ? rule with { Names = ["blocks", "codes"] } : rule
           select rule.Role.IsOfGroups ? named with { Scalars = types, IsOptional = false } : named,
    ];

    /// <summary>The element type that the operand has where its .NET type is this one; null where it cannot have it.</summary>
    public ElementType? Element(ElementType? declared)
    {
        foreach (var scalar in Scalars)
        {
            if (scalar.Declared() == declared) return scalar;
        }

        return null;
    }

    /// <summary>The parameter as it should be written, with a name and an element type of the user's where those are allowed.</summary>
    public string Declaration(string? name = null, ElementType? scalar = null)
    {
        name ??= Name;
        if (Role == OperandRole.Weights) return $"{PackedWeightsType.Name} {name}";

        var element = (scalar is { } own && Scalars.Contains(own) ? own : Scalars[0]).Keyword();
        return $"{(IsOutput ? "Span" : "ReadOnlySpan")}<{element}> {name}";
    }
}
