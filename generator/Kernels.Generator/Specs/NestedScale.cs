using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>
/// Scales that are codes of a grid, whose own scale all groups of a block share: the outer one. What groups have beside scales, where it is of numbers, is stored likewise, as codes of its magnitude.
/// </summary>
internal static class NestedScale
{
    /// <summary>The type in which the scales of codes are reckoned with, and in which products have them: those of 8 bits times a number of 11 are exact in it.</summary>
    public const ElementType Type = ElementType.Float;

    /// <param name="linear">The scales that these take the place of.</param>
    /// <param name="minimum">The smallest code.</param>
    /// <param name="maximum">The largest code.</param>
    /// <param name="offset">The code of 0.</param>
    /// <param name="groupSize">The elements of a group.</param>
    public static ScaleSpec Of(ScaleSpec linear, int minimum, int maximum, int offset, int groupSize)
    {
        var end = linear.IsSigned ? minimum : maximum;
        var statistic = linear.IsSigned ? ScaleStatistic.Extreme : ScaleStatistic.LargestMagnitude;
        return linear with { GroupSize = groupSize, Nested = IntegerGrid.Of("", 8, minimum, maximum, end - offset, offset, offset, statistic) };
    }
}
