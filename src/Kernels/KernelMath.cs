namespace Kernels;

/// <summary>
/// Functions whose every bit is specified: sums, products and quotients of <see cref="float"/> in a stated order. Called in a function of a kernel they are compiled into it, and give there,
/// on every device, what they give here.
/// </summary>
public static class KernelMath
{
    private const float Rounder = 12582912; // 1.5 · 2^23: a sum with it is rounded to an integer, which its last bits are
    private const int RounderBits = 0x4B400000;

    /// <summary>e to the power of x, within 2 units in the last place; +∞ above 88.72, +0 below −103.97, NaN for NaN.</summary>
    /// <remarks>x = n·ln 2 + r with n the integer nearest to x / ln 2; the Taylor polynomial of degree 7 in r, times 2^n in two factors, so that subnormal results are rounded once.</remarks>
    /// <param name="x">Any number.</param>
    public static float Exp(float x)
    {
        x = x < -104 ? -104 : x;
        x = x > 89 ? 89 : x;
        float t = (x * 1.44269504f) + Rounder;
        float n = t - Rounder;
        float r = x - (n * 0.693359375f);
        r = r - (n * -2.12194440e-4f);

        float p = (1f / 5040 * r) + (1f / 720);
        p = (p * r) + (1f / 120);
        p = (p * r) + (1f / 24);
        p = (p * r) + (1f / 6);
        p = (p * r) + (1f / 2);
        p = (p * r) + 1;
        p = (p * r) + 1;

        int exponent = BitConverter.SingleToInt32Bits(t) - RounderBits;
        int half = exponent >> 1;
        return p * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <summary>1 / (1 + e^−x), the logistic function, within 3 units in the last place where the result is a normal number; NaN for NaN.</summary>
    /// <param name="x">Any number.</param>
    public static float Sigmoid(float x) => 1 / (1 + Exp(-x));

    /// <summary>The hyperbolic tangent, within 4 units in the last place; ±1 for large numbers, −0 for −0, NaN for NaN.</summary>
    /// <remarks>1 − 2 / (e^2x + 1) for magnitudes of 0.7 and more, below it x times a polynomial of degree 6 in x², relatively within 1.2·10^−8.</remarks>
    /// <param name="x">Any number.</param>
    public static float Tanh(float x)
    {
        float far = 1 - (2 / (Exp(x * 2) + 1));
        float square = x * x;
        float p = (0.00206062151f * square) + -0.00811350718f;
        p = (p * square) + 0.0216894057f;
        p = (p * square) + -0.0539481714f;
        p = (p * square) + 0.133332506f;
        p = (p * square) + -0.333333313f;
        float near = ((p * square) + 1) * x;
        return MathF.Abs(x) >= 0.7f ? far : near;
    }

    private static float PowerOfTwo(int exponent) => BitConverter.Int32BitsToSingle((exponent + 127) << 23);
}
