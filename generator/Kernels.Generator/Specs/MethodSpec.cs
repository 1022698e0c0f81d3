namespace Kernels.Generator.Specs;

/// <summary>The user's partial method: all that is needed to implement it and its overloads.</summary>
/// <param name="Namespace">The namespace, or empty for the global one.</param>
/// <param name="ContainingTypes">The containing types, outermost first.</param>
/// <param name="Name">The method's name, as an identifier in source (with <c>@</c> where needed).</param>
/// <param name="Modifiers">The accessibility and other modifiers to repeat, such as <c>public static</c>.</param>
/// <param name="Accessibility">The accessibility alone, for the overloads and the info class.</param>
/// <param name="Operands">The parameters, in order.</param>
/// <param name="InfoName">The name of the generated info class.</param>
/// <param name="HintName">A unique, short, file-system-safe name for the generated file, without extension.</param>
internal sealed record MethodSpec(
    string Namespace,
    EquatableArray<ContainingTypeSpec> ContainingTypes,
    string Name,
    string Modifiers,
    string Accessibility,
    EquatableArray<OperandSpec> Operands,
    string InfoName,
    string HintName)
{
    /// <summary>The attributes that the overloads and the info property have too.</summary>
    public EquatableArray<AttributeSpec> Attributes { get; init; }

    /// <summary>Whether the method is marked as another tool's, as which a second part cannot be marked again.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Some of the operands, under roles that they have for something else.</summary>
    /// <param name="roleOf">That of an operand; null of one that is not among them.</param>
    public MethodSpec With(Func<OperandRole, OperandRole?> roleOf) => this with
    {
        Operands = Operands.Select(operand => (Operand: operand, Role: roleOf(operand.Role))).Where(pair => pair.Role is not null).Select(pair => pair.Operand with { Role = pair.Role! }).ToImmutableArray(),
    };

    /// <summary>Whether there is an operand of a role.</summary>
    public bool Has(OperandRole role) => Operands.Any(operand => operand.Role == role);
}
