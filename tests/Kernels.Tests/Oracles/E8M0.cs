namespace Kernels.Tests.Oracles;

/// <summary>Powers of two as exponents of 8 bits, by the text of the OCP Microscaling Formats specification 1.0, section 5.4.1: 2^(byte − 127), 255 for NaN.</summary>
public static class E8M0
{
    public const int Bias = 127;

    public static float ToSingle(byte exponent) => exponent == 255 ? float.NaN : (float)Math.ScaleB(1, exponent - Bias);

    /// <summary>The exponent of a power of two from 2^−127 to 2^127, or of NaN.</summary>
    public static byte FromSingle(float power)
    {
        if (float.IsNaN(power)) return 255;
        int exponent = Math.ILogB(power);
        return Math.ScaleB(1, exponent) == power && exponent is >= -Bias and <= Bias
            ? (byte)(exponent + Bias)
            : throw new ArgumentOutOfRangeException(nameof(power), power, "No E8M0 has this value.");
    }
}
