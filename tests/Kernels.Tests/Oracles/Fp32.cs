namespace Kernels.Tests.Oracles;

/// <summary>
/// One IEEE binary32 operation each. The casts force the rounding that C# otherwise leaves to the implementation, so a
/// chain of these calls is rounded after every step and never contracted.
/// </summary>
public static class Fp32
{
    public static float Add(float a, float b) => (float)(a + b);

    public static float Subtract(float a, float b) => (float)(a - b);

    public static float Multiply(float a, float b) => (float)(a * b);

    public static float Divide(float a, float b) => (float)(a / b);

    /// <summary>Flips the sign bit, also of zeros, infinities and NaNs.</summary>
    public static float Negate(float a) =>
        BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(a) ^ 0x8000_0000);

    /// <summary>The bits without the sign: ordered like magnitudes, with Inf and then NaN above all finite ones.</summary>
    public static uint MagnitudeBits(float a) => BitConverter.SingleToUInt32Bits(a) & 0x7FFF_FFFF;
}
