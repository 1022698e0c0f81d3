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

    /// <summary>The sum of the squares of numbers, each rounded: the same tree. NaN counts as infinity, so that all who add agree.</summary>
    SumOfSquares,

    /// <summary>The sum of numbers: the same tree.</summary>
    SumOfNumbers,

    /// <summary>The largest of numbers and +0, and the smallest: exact in any order, as NaN and −0 count as +0.</summary>
    LargestOrZero,
    SmallestOrZero,

    /// <summary>The largest of numbers, and the smallest: exact in any order, as −0 counts as +0, and NaN as nothing.</summary>
    Largest,
    Smallest,

    /// <summary>The sum of 32-bit integers: exact in any order.</summary>
    Sum,

    /// <summary>The least of integers from 0 on: exact in any order.</summary>
    First,
}
