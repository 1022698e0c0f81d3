using System.Globalization;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>
/// What a vector of one number in every lane is called: by what its bits are, or by its value. The same number may stand for several things in a body, so it is not
/// called by any of them.
/// </summary>
internal static class ConstantNames
{
    /// <summary>Digits that are still read at a glance.</summary>
    private const int LongestNumber = 8;

    private const int Infinity = 0x7F800000;

    private const int NaN = 0x7FC00000;

    /// <summary>Null where the number is too long to be a name.</summary>
    public static string? Of(ValueType type, int bits) => (type, bits) switch
    {
        (ValueType.F32, Infinity) => "infinity",
        (ValueType.F32, NaN) => "nan",
        (ValueType.F32, _) => CSharpLiterals.Of(type, bits).Text is { Length: <= LongestNumber } number ? "c" + Identifier(number) : null,
        (_, 0) => "zero",
        (_, int.MinValue) => "signBit",
        (_, int.MaxValue) => "magnitudeBits",
        (_, Infinity) => "infinityBits",
        (_, NaN) => "nanBits",
        (_, > -1024 and < 1024) => "c" + Identifier(bits.ToString(CultureInfo.InvariantCulture)),
        _ => $"c0x{bits:X}",
    };

    private static string Identifier(string number) => number.Replace("-", "Minus").Replace('.', '_').Replace("+", "");
}
