namespace Kernels.Generator.RowPrograms;

/// <summary>What a reduction makes of the elements of a group.</summary>
internal enum ReductionKind
{
    /// <summary>The largest magnitude of numbers, as the integer of its bits: exact in any order, and NaN exceeds infinity.</summary>
    MaximumMagnitude,

    /// <summary>
    /// The sum of the magnitudes of numbers: a pairwise tree over the index bits 5, 6, … ascending, then 4, 3, 2, 1, 0, so
    /// that every machine rounds alike.
    /// </summary>
    SumOfMagnitudes,

    /// <summary>The largest of numbers and +0, and the smallest: exact in any order, as NaN and −0 count as +0.</summary>
    LargestOrZero,
    SmallestOrZero,

    /// <summary>The largest of numbers, and the smallest: exact in any order, but for the sign of 0, where none is NaN.</summary>
    Largest,
    Smallest,

    /// <summary>The sum of 32-bit integers: exact in any order.</summary>
    Sum,
}
