namespace Kernels;

/// <summary>
/// Gives a number format scales that are codes, which all groups of a block multiply by one number: scale = (code − offset)·outer. Minima, of a format with <see cref="ScaleStatistic.RangeAboveMinimum"/>, are such codes, too:
/// minimum = −(code − offset)·outer. Beside an attribute that describes the codes of elements, and <see cref="BlockAttribute"/>.
/// </summary>
/// <remarks>
/// The blocks have a field of <see cref="BlockContent.OuterScales"/>, and one or several of <see cref="BlockContent.Scales"/>; likewise of minima. The outer scale is the largest scale of the block's groups divided by
/// <c>maximum − offset</c>; where scales are of either sign, by <see cref="ScaleStatistic.Extreme"/>, the one of largest magnitude divided by <c>minimum − offset</c>. It is rounded to its type, and at most the largest finite number
/// of it. The code of a scale is the nearest, ties to the even one; codes of elements are made by the scale that it stands for. A minimum is that of the group's numbers and 0. A NaN or an infinity makes the outer scale NaN, and
/// with it the block.
/// </remarks>
/// <param name="minimum">The smallest code: from −128. Below 0, codes are two's complement.</param>
/// <param name="maximum">The largest code: at most 255, or, with codes below 0, 127.</param>
/// <param name="groupSize">The elements of a group: a power of two from 16 up. A block has at least two.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class NestedScaleAttribute(int minimum, int maximum, int groupSize) : Attribute
{
    /// <summary>The smallest code.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest code.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>The elements of a group.</summary>
    public int GroupSize { get; } = groupSize;

    /// <summary>The code of 0: 0 unless set.</summary>
    public int Offset { get; set; }
}
