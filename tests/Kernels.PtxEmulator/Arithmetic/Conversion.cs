using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>The value conversions of cvt.</summary>
internal static class Conversion
{
    /// <summary>A function from the low bits of a source register to the extended value of the destination type.</summary>
    public static Func<ulong, ulong> Create(PtxType to, PtxType from, Rounding rounding, bool toIntegral, bool flush, bool saturate) =>
        (to.IsFloat, from.IsFloat) switch
        {
            (false, false) => value => ConvertInteger(value, to, from, saturate),
            (true, false) => value => Finish(FromInteger(value, to, from, rounding), to, flush, saturate),
            (false, true) => value => ToInteger(Input(value, from, flush), to, from, rounding),
            _ => value => Finish(ConvertFloat(Input(value, from, flush), to, from, rounding, toIntegral), to, flush, saturate),
        };

    private static ulong ConvertInteger(ulong value, PtxType to, PtxType from, bool saturate)
    {
        ulong extended = from.Extend(value);
        if (saturate)
        {
            Int128 exact = from.IsSigned ? (long)extended : extended;
            (Int128 minimum, Int128 maximum) = Range(to);
            extended = (ulong)(UInt128)Int128.Clamp(exact, minimum, maximum);
        }

        return to.Extend(extended);
    }

    private static ulong FromInteger(ulong value, PtxType to, PtxType from, Rounding rounding)
    {
        ulong extended = from.Extend(value);
        if (from.Bits <= 32 && rounding == Rounding.NearestEven && to.Bits >= 32)
        {
            long exact = (long)extended;
            return to.Bits == 32 ? BitConverter.SingleToUInt32Bits(exact) : BitConverter.DoubleToUInt64Bits(exact);
        }

        var number = ExactNumber.FromInteger(from.IsSigned ? (long)extended : extended);
        return number.ToBits(FloatFormat.Of(to), rounding);
    }

    /// <summary>Rounds to an integer and clamps to the destination's range.</summary>
    private static ulong ToInteger(ulong bits, PtxType to, PtxType from, Rounding rounding)
    {
        var format = FloatFormat.Of(from);
        if (format.IsNaN(bits))
        {
            // Of the ISA's table: zero, but the top bit when a 64-bit type is involved.
            return from.Bits == 64 || to.Bits == 64 ? to.Extend(1ul << (to.Bits - 1)) : 0;
        }

        double integral = Integral(format.ToDouble(bits), rounding);
        (Int128 minimum, Int128 maximum) = Range(to);
        // Comparing against a power of two keeps the comparison exact: the type's maximum may not be a double.
        if (integral >= (double)(maximum + 1))
            return to.Extend((ulong)maximum);
        if (integral <= (double)minimum)
            return to.Extend((ulong)(UInt128)minimum);
        return to.Extend((ulong)(UInt128)(Int128)integral);
    }

    private static ulong ConvertFloat(ulong bits, PtxType to, PtxType from, Rounding rounding, bool toIntegral)
    {
        var source = FloatFormat.Of(from);
        var target = FloatFormat.Of(to);
        if (source.IsNaN(bits))
            return target.CanonicalNaN;
        if (!source.IsFinite(bits))
            return target.Infinity | (source.IsNegative(bits) ? target.SignBit : 0);
        if (toIntegral)
        {
            // An integral value of a format, or one of its infinities' neighbours, is again a value of the format.
            ulong integral = BitConverter.DoubleToUInt64Bits(Integral(source.ToDouble(bits), rounding));
            return ExactNumber.FromBits(integral, FloatFormat.Double).ToBits(target, Rounding.NearestEven);
        }

        if (rounding == Rounding.NearestEven && to.Bits < from.Bits)
            return Narrow(source.ToDouble(bits), to);
        return ExactNumber.FromBits(bits, source).ToBits(target, rounding);
    }

    /// <summary>One correct rounding, as the source is exactly the double.</summary>
    private static ulong Narrow(double value, PtxType to) =>
        to.Bits == 16 ? BitConverter.HalfToUInt16Bits((Half)value) : BitConverter.SingleToUInt32Bits((float)value);

    private static double Integral(double value, Rounding rounding) => rounding switch
    {
        Rounding.NearestEven => Math.Round(value, MidpointRounding.ToEven),
        Rounding.TowardZero => Math.Truncate(value),
        Rounding.Down => Math.Floor(value),
        _ => Math.Ceiling(value),
    };

    private static (Int128 Minimum, Int128 Maximum) Range(PtxType type) => type.IsSigned
        ? (-(Int128.One << (type.Bits - 1)), (Int128.One << (type.Bits - 1)) - 1)
        : (0, (Int128.One << type.Bits) - 1);

    private static ulong Input(ulong bits, PtxType type, bool flush)
    {
        bits &= type.Mask;
        return flush && type.Bits == 32 ? FloatFormat.Single.Flush(bits) : bits;
    }

    private static ulong Finish(ulong bits, PtxType type, bool flush, bool saturate)
    {
        if (flush && type.Bits == 32)
            bits = FloatFormat.Single.Flush(bits);
        return saturate ? FloatFormat.Of(type).Saturate(bits) : bits;
    }
}
