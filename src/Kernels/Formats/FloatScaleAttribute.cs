namespace Kernels;

/// <summary>
/// Gives a number format scales that are floating-point numbers of 8 bits. Beside an attribute that describes the codes, <see cref="IntegerGridAttribute"/>, <see cref="FloatGridAttribute"/> or
/// <see cref="CodebookAttribute"/>.
/// </summary>
/// <remarks>
/// The scales of a kernel are a span of <see cref="byte"/>. A scale is the group's statistic divided by the format's largest, which is that of a level unless it is set, as a scale of another type is, rounded to the nearest number
/// that there is, ties to even, and at most the largest. What is at most half the least is 0, and the group has zero codes; that of a group with a NaN or an infinity is NaN.
/// </remarks>
/// <param name="format">How the scale is stored.</param>
/// <param name="groupSize">The elements of a group where a kernel does not set its <c>GroupSize</c>: a power of two from 16 to 32768.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FloatScaleAttribute(ScaleFormat format, int groupSize = 16) : Attribute
{
    /// <summary>How the scale is stored.</summary>
    public ScaleFormat Format { get; } = format;

    /// <summary>The elements of a group where a kernel does not set its <c>GroupSize</c>.</summary>
    public int GroupSize { get; } = groupSize;
}
