namespace Kernels;

/// <summary>
/// Declares a number format whose codes are small floating-point numbers: a sign, an exponent and a fraction, with subnormal numbers, and with neither infinities nor NaN unless <see cref="Specials"/> says so.
/// value = number of the code · scale, with one scale per group, the group's largest magnitude divided by the largest number unless
/// <see cref="PowerOfTwoScaleAttribute"/> says otherwise; <see cref="FloatScaleAttribute"/> says how it is stored.
/// </summary>
/// <remarks>
/// The exponent's bias is 2^(<paramref name="exponentBits"/> − 1) − 1, as in IEEE 754 and the OCP Microscaling Formats: 2 and 1 bits make E2M1, whose numbers are 0, 0.5, 1, 1.5, 2, 3, 4
/// and 6. A code is that of the nearest number, of two the one that <see cref="Rounding"/> says; what is beyond the largest becomes the largest. The sign is kept, that of −0 and of what becomes 0 too where halves go to even fractions.
/// Codes lie in fields of 2, 4 or 8 bits, the smallest that has the bits, in ascending element order from the low bits of a byte up; bits of a field above the code's are 0, and a decoder
/// ignores them. A group without a usable scale gets the codes of +0.
/// </remarks>
/// <param name="exponentBits">The bits of the exponent: 1 to 5.</param>
/// <param name="fractionBits">The bits of the fraction: 1 and more, as many as leave a code at most 8 bits with its sign.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FloatGridAttribute(int exponentBits, int fractionBits) : Attribute
{
    /// <summary>The bits of the exponent.</summary>
    public int ExponentBits { get; } = exponentBits;

    /// <summary>The bits of the fraction.</summary>
    public int FractionBits { get; } = fractionBits;

    /// <summary>How numbers halfway between two codes are rounded: to even fractions unless set; <see cref="CodeRounding.HalfTowardZero"/> otherwise, for codes of at most 4 bits.</summary>
    public CodeRounding Rounding { get; set; }

    /// <summary>The codes that are no numbers: none unless set. Only codes of 5 bits and more have such.</summary>
    public FloatSpecials Specials { get; set; }
}
