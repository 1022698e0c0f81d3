namespace Kernels.Generator.RowPrograms;

/// <summary>
/// A value with one element for every setting of the index bits <paramref name="LowBit"/> and up: 0 for a whole row, g for one
/// element per group of 2^g.
/// </summary>
internal sealed record RowValue(int Id, RowElement Element, int LowBit)
{
    /// <summary>What its builder calls it, for those who read what is printed.</summary>
    public string? Name { get; init; }
}
