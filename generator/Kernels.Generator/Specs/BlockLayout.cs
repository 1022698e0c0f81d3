namespace Kernels.Generator.Specs;

/// <summary>Where codes lie with what their groups have: in blocks of so many elements, one block after the other.</summary>
/// <param name="Elements">The elements of a block: a power of two.</param>
/// <param name="Bytes">The bytes of a block.</param>
internal sealed record BlockLayout(int Elements, int Bytes, EquatableArray<BlockField> Fields)
{
    /// <summary>Whether blocks have what an operand of its own would hold.</summary>
    public bool Holds(OperandRole role) => Fields.Any(field => field.Role == role);

    /// <summary>The index bits that say where in a byte codes, or those of groups, are.</summary>
    internal IEnumerable<int> SharedBits => Fields.SelectMany(field => field.Slots).Union(GroupBits);

    /// <summary>
    /// The index bits that say where in a byte codes of groups are, and those that some fields of these count by other bytes: what differs in none of them has its bits in bytes that are as far apart in all fields.
    /// </summary>
    internal IReadOnlyList<int> GroupBits
    {
        get
        {
            var codes = Fields.Where(field => field.IsOfGroupCodes).ToList();
            return codes.Count == 0 ? [] : [.. Enumerable.Range(codes[0].LowBit, codes[0].Distances.Count).Where(bit => codes.Any(field => field.ShiftOf(bit) > 0 || field.BytesTo(bit) != codes[0].BytesTo(bit)))];
        }
    }

    /// <summary>What is where, for documentation.</summary>
    public override string ToString() => string.Join(", ", Fields.OrderBy(field => field.Offset));

    /// <summary>The fields of a role, in the order of their bits.</summary>
    public ImmutableArray<BlockField> FieldsOf(OperandRole role) => [.. Fields.Where(field => field.Role == role).OrderBy(field => field.FirstBit)];
}
