namespace Kernels;

/// <summary>
/// Gives a number format scales that are powers of two from 2^−127 to 2^127, stored as their exponents of 8 bits: the E8M0 of the OCP Microscaling Formats (MX)
/// specification 1.0, section 5.4.1. Beside an attribute that describes the codes, <see cref="IntegerGridAttribute"/>,
/// <see cref="FloatGridAttribute"/> or <see cref="CodebookAttribute"/>.
/// </summary>
/// <remarks>
/// The scales of a kernel are a span of <see cref="byte"/>: a byte b is the scale 2^(b − 127), and 255 is NaN, of a group with a NaN or an infinity. There is no zero:
/// a statistic below 2^−126 counts as 2^−127.
/// </remarks>
/// <param name="rounding">How the scale becomes a power of two.</param>
/// <param name="groupSize">The elements of a group where a kernel does not set its <c>GroupSize</c>: a power of two from 16 to 32768.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class PowerOfTwoScaleAttribute(ScaleRounding rounding = ScaleRounding.Down, int groupSize = 32) : Attribute
{
    /// <summary>How the scale becomes a power of two.</summary>
    public ScaleRounding Rounding { get; } = rounding;

    /// <summary>The elements of a group where a kernel does not set its <c>GroupSize</c>.</summary>
    public int GroupSize { get; } = groupSize;
}
