namespace Kernels.Tests.Oracles;

/// <summary>The positive numbers of floating-point formats of few bits, by ascending codes, from the definition: (0 or 1 + fraction / 2^m)·2^exponent.</summary>
public static class SmallFloats
{
    public static float[] Of(int exponentBits, int fractionBits, FloatSpecials specials = FloatSpecials.None)
    {
        int last = (1 << (exponentBits + fractionBits)) - 1, infinity = last - (1 << fractionBits) + 1;
        int bias = (1 << (exponentBits - 1)) - 1;
        return [.. Enumerable.Range(0, 1 << (exponentBits + fractionBits)).Select(code =>
        {
            int field = code >> fractionBits;
            double fraction = (code % (1 << fractionBits)) / (double)(1 << fractionBits);
            if (specials == FloatSpecials.NaN && code == last) return float.NaN;
            if (specials == FloatSpecials.InfinityAndNaN && code >= infinity) return code == infinity ? float.PositiveInfinity : float.NaN;
            return (float)(field == 0 ? Math.ScaleB(fraction, 1 - bias) : Math.ScaleB(1 + fraction, field - bias));
        })];
    }
}
