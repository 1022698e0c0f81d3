using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>An IEEE 754 binary interchange format.</summary>
/// <param name="Bits">Width in all.</param>
/// <param name="Precision">Significand bits, the implicit one included.</param>
/// <param name="CanonicalNaN">The NaN that operations return.</param>
internal sealed record FloatFormat(int Bits, int Precision, ulong CanonicalNaN)
{
    public static readonly FloatFormat Half = new(16, 11, 0x7FFF);
    public static readonly FloatFormat Single = new(32, 24, 0x7FFF_FFFF);
    public static readonly FloatFormat Double = new(64, 53, 0x7FF8_0000_0000_0000);

    /// <summary>The largest exponent of a finite value, which is the exponent bias too.</summary>
    public int MaximumExponent => (1 << (Bits - Precision - 1)) - 1;

    /// <summary>The exponent of the smallest normal value.</summary>
    public int MinimumExponent => 1 - MaximumExponent;

    public ulong SignBit => 1ul << (Bits - 1);

    public ulong FractionMask => (1ul << (Precision - 1)) - 1;

    public ulong Infinity => (SignBit - 1) & ~FractionMask;

    public static FloatFormat Of(PtxType type) => type.Bits switch
    {
        16 => Half,
        32 => Single,
        _ => Double,
    };

    public bool IsNegative(ulong bits) => (bits & SignBit) != 0;

    public bool IsNaN(ulong bits) => (bits & (SignBit - 1)) > Infinity;

    public bool IsFinite(ulong bits) => (bits & Infinity) != Infinity;

    public bool IsZero(ulong bits) => (bits & (SignBit - 1)) == 0;

    /// <summary>A zero of the same sign for a subnormal, any other value unchanged: what .ftz does.</summary>
    public ulong Flush(ulong bits) => (bits & Infinity) == 0 ? bits & SignBit : bits;

    /// <summary>The value as a double, which holds every value of the three formats.</summary>
    public double ToDouble(ulong bits) => Bits switch
    {
        16 => (double)BitConverter.UInt16BitsToHalf((ushort)bits),
        32 => BitConverter.UInt32BitsToSingle((uint)bits),
        _ => BitConverter.UInt64BitsToDouble(bits),
    };

    /// <summary>Clamps to [0, 1], with +0 for NaN: what .sat does.</summary>
    public ulong Saturate(ulong bits)
    {
        double value = ToDouble(bits);
        if (!(value > 0))
            return 0;
        return value >= 1 ? (ulong)MaximumExponent << (Precision - 1) : bits;
    }
}
