namespace Kernels.Tests.Oracles;

/// <summary>IEEE binary16 from its definition: sign, 5 exponent bits biased by 15, 10 fraction bits.</summary>
public static class HalfBits
{
    public const ushort CanonicalNaN = 0x7E00;
    public const ushort LargestFinite = 0x7BFF;
    public const float LargestFiniteValue = 65504f;

    /// <summary>The value of the bits: every binary16 is a binary32, so nothing is rounded.</summary>
    public static float ToSingle(ushort bits)
    {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        double magnitude = exponent switch
        {
            0x1F => fraction == 0 ? double.PositiveInfinity : double.NaN,
            0 => Math.ScaleB(fraction, -24),
            _ => Math.ScaleB(1024 + fraction, exponent - 25),
        };
        return (float)((bits & 0x8000) != 0 ? -magnitude : magnitude);
    }

    /// <summary>
    /// The nearest binary16, ties to even: the magnitude counted in units of its binade's last place, and rounded to an
    /// integer. A binade that rounds up to 2048 units carries into the exponent by itself.
    /// </summary>
    public static ushort FromSingle(float value)
    {
        if (float.IsNaN(value))
            return CanonicalNaN;

        int sign = float.IsNegative(value) ? 0x8000 : 0;
        double magnitude = Math.Abs((double)value);
        if (magnitude >= 65536)
            return (ushort)(sign | 0x7C00);
        if (magnitude == 0)
            return (ushort)sign;

        int exponent = Math.Max(Math.ILogB(magnitude), -14);
        double units = Math.ScaleB(magnitude, 10 - exponent);
        int rounded = RoundHalfToEven(units);
        return (ushort)(sign | (((exponent + 14) << 10) + rounded));
    }

    public static float[] Widen(ReadOnlySpan<Half> source)
    {
        float[] result = new float[source.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = ToSingle(BitConverter.HalfToUInt16Bits(source[i]));
        return result;
    }

    public static Half[] Narrow(ReadOnlySpan<float> source)
    {
        var result = new Half[source.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = BitConverter.UInt16BitsToHalf(FromSingle(source[i]));
        return result;
    }

    private static int RoundHalfToEven(double units)
    {
        int below = (int)units;
        double rest = units - below;
        bool up = rest > 0.5 || (rest == 0.5 && (below & 1) != 0);
        return up ? below + 1 : below;
    }
}
