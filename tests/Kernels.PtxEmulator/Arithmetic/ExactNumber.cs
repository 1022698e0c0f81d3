using System.Numerics;

namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>A finite number, ±magnitude·2^exponent, without rounding; a zero keeps its sign.</summary>
internal readonly record struct ExactNumber(bool Negative, BigInteger Magnitude, int Exponent)
{
    private BigInteger Signed => Negative ? -Magnitude : Magnitude;

    public static ExactNumber FromInteger(Int128 value) => new(value < 0, BigInteger.Abs(value), 0);

    /// <summary>A finite value of a format.</summary>
    public static ExactNumber FromBits(ulong bits, FloatFormat format)
    {
        int biased = (int)((bits & format.Infinity) >> (format.Precision - 1));
        ulong fraction = bits & format.FractionMask;
        ulong significand = biased == 0 ? fraction : fraction | format.FractionMask + 1;
        int exponent = Math.Max(biased, 1) - format.MaximumExponent - (format.Precision - 1);
        return new ExactNumber(format.IsNegative(bits), significand, exponent);
    }

    public ExactNumber Multiply(ExactNumber other) =>
        new(Negative != other.Negative, Magnitude * other.Magnitude, Exponent + other.Exponent);

    /// <summary>The sum; an exact zero of operands that differ in sign is negative only when rounding down.</summary>
    public ExactNumber Add(ExactNumber other, Rounding rounding)
    {
        int exponent = Math.Min(Exponent, other.Exponent);
        BigInteger sum = (Signed << (Exponent - exponent)) + (other.Signed << (other.Exponent - exponent));
        bool negative = sum.IsZero
            ? Negative == other.Negative ? Negative : rounding == Rounding.Down
            : sum.Sign < 0;
        return new ExactNumber(negative, BigInteger.Abs(sum), exponent);
    }

    /// <summary>The quotient to more bits than any format has, the last of which says whether it is inexact.</summary>
    public ExactNumber Divide(ExactNumber divisor)
    {
        const int extra = 128;
        var quotient = BigInteger.DivRem(Magnitude << extra, divisor.Magnitude, out BigInteger remainder);
        return new ExactNumber(Negative != divisor.Negative, WithSticky(quotient, remainder), Exponent - divisor.Exponent - extra - 1);
    }

    /// <summary>The square root of a number that is not negative, with a last bit that says whether it is inexact.</summary>
    public ExactNumber SquareRoot()
    {
        int extra = 256 + (Exponent & 1);
        BigInteger scaled = Magnitude << extra;
        BigInteger root = IntegerRoot(scaled);
        return new ExactNumber(Negative, WithSticky(root, scaled - root * root), (Exponent - extra) / 2 - 1);
    }

    /// <summary>Rounds to a format; overflow follows the direction.</summary>
    public ulong ToBits(FloatFormat format, Rounding rounding)
    {
        ulong sign = Negative ? format.SignBit : 0;
        if (Magnitude.IsZero)
            return sign;
        int leading = Exponent + (int)Magnitude.GetBitLength() - 1;
        int unit = Math.Max(leading, format.MinimumExponent) - (format.Precision - 1);
        BigInteger significand = RoundToUnit(unit - Exponent, rounding);
        if (significand.GetBitLength() > format.Precision)
        {
            significand >>= 1;
            unit++;
        }

        bool isNormal = significand.GetBitLength() == format.Precision;
        int biased = isNormal ? unit + format.Precision - 1 + format.MaximumExponent : 0;
        if (biased > 2 * format.MaximumExponent)
            return sign | (RoundsAway(rounding) ? format.Infinity : format.Infinity - 1);
        return sign | (ulong)biased << (format.Precision - 1) | ((ulong)significand & format.FractionMask);
    }

    /// <summary>Magnitude / 2^shift, rounded to an integer.</summary>
    private BigInteger RoundToUnit(int shift, Rounding rounding)
    {
        if (shift <= 0)
            return Magnitude << -shift;
        BigInteger kept = Magnitude >> shift;
        BigInteger rest = Magnitude - (kept << shift);
        bool up;
        if (rounding == Rounding.NearestEven)
        {
            int comparison = rest.CompareTo(BigInteger.One << (shift - 1));
            up = comparison > 0 || (comparison == 0 && !kept.IsEven);
        }
        else
        {
            up = !rest.IsZero && RoundsAway(rounding);
        }

        return up ? kept + 1 : kept;
    }

    /// <summary>Whether overflow, or an inexact result of a directed rounding, goes away from zero.</summary>
    private bool RoundsAway(Rounding rounding) => rounding switch
    {
        Rounding.NearestEven => true,
        Rounding.TowardZero => false,
        Rounding.Down => Negative,
        _ => !Negative,
    };

    private static BigInteger WithSticky(BigInteger value, BigInteger remainder) =>
        (value << 1) | (remainder.IsZero ? BigInteger.Zero : BigInteger.One);

    /// <summary>The integer part of the square root, by Newton's iteration from above.</summary>
    private static BigInteger IntegerRoot(BigInteger value)
    {
        if (value.IsZero)
            return value;
        BigInteger root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + value / root) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
