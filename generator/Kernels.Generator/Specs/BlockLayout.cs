namespace Kernels.Generator.Specs;

/// <summary>Where codes lie with what their groups have: in blocks of so many elements, one block after the other.</summary>
/// <param name="Elements">The elements of a block: a power of two.</param>
/// <param name="Bytes">The bytes of a block.</param>
internal sealed record BlockLayout(int Elements, int Bytes, EquatableArray<BlockField> Fields)
{
    /// <summary>Whether blocks have what an operand of its own would hold.</summary>
    public bool Holds(OperandRole role) => Fields.Any(field => field.Role == role);

    /// <summary>What is where, for documentation.</summary>
    public override string ToString() => string.Join(", ", Fields.OrderBy(field => field.Offset));

    /// <summary>The fields of a role, in the order of their bits.</summary>
    public ImmutableArray<BlockField> FieldsOf(OperandRole role) => [.. Fields.Where(field => field.Role == role).OrderBy(field => field.FirstBit)];
}
