namespace Kernels;

/// <summary>
/// Declares a number format whose codes are equally spaced integers: value = (code − offset)·scale, with one scale per
/// group, the group's <paramref name="statistic"/> divided by <paramref name="largest"/>. With a range there is something beside
/// the scale (<see cref="ScaleStatistic"/>), and codes begin at 0.
/// </summary>
/// <remarks>
/// Without a <see cref="BlockAttribute"/>, a code lies in a field of 2, 4 or 8 bits: the smallest that has <paramref name="bits"/>, even where the codes from
/// <paramref name="minimum"/> to <paramref name="maximum"/> would fit fewer. It fills that field, as two's complement when <paramref name="minimum"/>
/// is negative and as an unsigned integer otherwise; codes lie in ascending element order from the low bits of a byte up. A group
/// without a usable scale gets <paramref name="zeroCode"/> throughout. Codes outside the range are never written; a decoder
/// takes them as they are, and products refuse them.
/// </remarks>
/// <param name="bits">The width of a code: 2 to 8 bits, which decides the field it is stored in.</param>
/// <param name="minimum">The smallest code that is written.</param>
/// <param name="maximum">The largest code that is written.</param>
/// <param name="largest">q: the magnitude, in units of the scale, to which a group's <paramref name="statistic"/> is mapped; below 0 only for <see cref="ScaleStatistic.Extreme"/>.</param>
/// <param name="offset">The code, possibly between two integers, whose value is zero.</param>
/// <param name="zeroCode">The code of a group that has no usable scale.</param>
/// <param name="statistic">What a group's scale is made of.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class IntegerGridAttribute(
    int bits,
    int minimum,
    int maximum,
    float largest,
    float offset = 0,
    int zeroCode = 0,
    ScaleStatistic statistic = ScaleStatistic.LargestMagnitude) : Attribute
{
    /// <summary>The width of a code in bits; its field is the smallest of 2, 4 and 8 bits that has as many.</summary>
    public int Bits { get; } = bits;

    /// <summary>The smallest code that is written.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest code that is written.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>The magnitude, in units of the scale, to which a group's statistic is mapped.</summary>
    public float Largest { get; } = largest;

    /// <summary>The code whose value is zero.</summary>
    public float Offset { get; } = offset;

    /// <summary>The code of a group that has no usable scale.</summary>
    public int ZeroCode { get; } = zeroCode;

    /// <summary>What a group's scale is made of.</summary>
    public ScaleStatistic Statistic { get; } = statistic;

    /// <summary>How numbers halfway between two codes are rounded: to even ones unless set; <see cref="CodeRounding.HalfUp"/> or <see cref="CodeRounding.HalfAwayFromZero"/> otherwise.</summary>
    public CodeRounding Rounding { get; set; }

    /// <summary>
    /// Whether codes are made by the scale, and by the minimum where there is one, before these are rounded to what is stored, as ggml makes them. Then a group whose stored scale is 0 for being small keeps its codes, and
    /// the scale of a group without a usable one is stored as it is.
    /// </summary>
    public bool UnroundedScale { get; set; }
}
