namespace Kernels;

/// <summary>What a group's scale is made of.</summary>
public enum ScaleStatistic
{
    /// <summary>The group's largest magnitude.</summary>
    LargestMagnitude = 0,

    /// <summary>The sum of the group's magnitudes divided by its size.</summary>
    MeanMagnitude = 1,

    /// <summary>
    /// The difference between the largest and the smallest of the group's numbers and 0. Each group then has a zero point, the code that stands for 0, in a span of bytes of its own,
    /// or in its block (<c>zeroPoints</c>): 0 is exact, and none of the codes is lost to numbers that the group has not.
    /// </summary>
    Range = 2,

    /// <summary>
    /// The difference between the group's largest number and its smallest, as that is stored. Each group then has its smallest number, a <see cref="float"/>, <see cref="Half"/> or
    /// <see cref="BFloat16"/> in a span of its own (<c>minima</c>), and value = code·scale + minimum: groups far from 0 lose none of their codes, and equal numbers stay what they are, as far as the type has them.
    /// </summary>
    RangeAboveMinimum = 3,

    /// <summary>The square root of the mean of the squares of the group's numbers: their norm divided by √n of n numbers. Squares are of binary32, so that numbers beyond about 10^19 overflow, which
    /// makes the scale NaN, and those below about 10^-23 count as 0; behind a rotation, numbers as it leaves them before it is scaled.</summary>
    RootMeanSquare = 4,

    /// <summary>
    /// The number of the group's largest magnitude with its sign, of two of them the first; +0 of zeros. Divided by a negative <c>largest</c>, such as that of ggml's Q4_0, it is the end of the range of codes
    /// that has one more. Scales are then of either sign: of <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>, on an integer grid.
    /// </summary>
    Extreme = 5,
}
