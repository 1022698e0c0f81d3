namespace Kernels.CompilerServices;

/// <summary>How much a slot of a product holds.</summary>
/// <param name="Elements">The elements of a row of x, or those that all rows share.</param>
/// <param name="ElementBytes">The bytes of an element.</param>
/// <param name="Shared">What all rows share one for each of; null where each row of x has so many.</param>
internal readonly record struct SlotSize(long Elements, int ElementBytes, string? Shared = null)
{
    public bool IsPerRow => Shared is null;

    /// <summary>The bytes between those of a row and of the next; 0 where all rows share them.</summary>
    public long RowBytes => IsPerRow ? Elements * ElementBytes : 0;

    /// <summary>The elements for so many rows.</summary>
    public long Count(long rows) => checked(IsPerRow ? rows * Elements : Elements);

    public long Bytes(long rows) => Count(rows) * ElementBytes;
}
