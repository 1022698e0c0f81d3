namespace Kernels.Tests.Oracles;

/// <summary>bfloat16 from its definition: sign, 8 exponent bits biased by 127, 7 fraction bits.</summary>
public static class BFloat16Bits
{
    public const ushort CanonicalNaN = 0x7FC0;

    /// <summary>(2 − 2^−7)·2^127.</summary>
    public static readonly float LargestFiniteValue = (float)Math.ScaleB(255, 120);

    /// <summary>The value of the bits: every bfloat16 is a binary32, so nothing is rounded.</summary>
    public static float ToSingle(ushort bits)
    {
        int exponent = (bits >> 7) & 0xFF;
        int fraction = bits & 0x7F;
        double magnitude = exponent switch
        {
            0xFF => fraction == 0 ? double.PositiveInfinity : double.NaN,
            0 => Math.ScaleB(fraction, -133),
            _ => Math.ScaleB(128 + fraction, exponent - 134),
        };
        return (float)((bits & 0x8000) != 0 ? -magnitude : magnitude);
    }

    /// <summary>The nearest bfloat16, ties to even: the magnitude in units of its binade's last place, rounded to an integer. 256 units carry by themselves.</summary>
    public static ushort FromSingle(float value)
    {
        if (float.IsNaN(value))
            return CanonicalNaN;

        int sign = float.IsNegative(value) ? 0x8000 : 0;
        double magnitude = Math.Abs((double)value);
        if (double.IsInfinity(magnitude))
            return (ushort)(sign | 0x7F80);
        if (magnitude == 0)
            return (ushort)sign;

        int exponent = Math.Max(Math.ILogB(magnitude), -126);
        double units = Math.Round(Math.ScaleB(magnitude, 7 - exponent), MidpointRounding.ToEven);
        return (ushort)(sign | (((exponent + 126) << 7) + (int)units));
    }

    public static float[] Widen(ReadOnlySpan<BFloat16> source)
    {
        float[] result = new float[source.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = ToSingle(BFloat16.ToBits(source[i]));
        return result;
    }

    public static BFloat16[] Narrow(ReadOnlySpan<float> source)
    {
        var result = new BFloat16[source.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = BFloat16.FromBits(FromSingle(source[i]));
        return result;
    }
}
