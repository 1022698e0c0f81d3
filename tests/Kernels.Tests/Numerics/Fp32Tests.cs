using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class Fp32Tests
{
    /// <summary>Double has more than 2·24 + 2 bits, so rounding its correctly rounded result to float is correct rounding.</summary>
    [Fact]
    public void Operations_are_correctly_rounded()
    {
        var random = new SplitMix64(5);
        for (int i = 0; i < 200_000; i++)
        {
            float a = NextFinite(random), b = NextFinite(random);
            AssertBits((float)((double)a + b), Fp32.Add(a, b));
            AssertBits((float)((double)a - b), Fp32.Subtract(a, b));
            AssertBits((float)((double)a * b), Fp32.Multiply(a, b));
            if (b != 0)
                AssertBits((float)((double)a / b), Fp32.Divide(a, b));
        }
    }

    [Fact]
    public void Negate_flips_the_sign_bit_of_everything()
    {
        float[] values = [0f, 1f, -1f, float.PositiveInfinity, float.MinValue, SpecialValues.SmallestSubnormal];
        foreach (float value in values)
            AssertBits(-value, Fp32.Negate(value));
        Assert.Equal(0xFFC0_0000, BitConverter.SingleToUInt32Bits(Fp32.Negate(SpecialValues.QuietNaN)));
    }

    [Fact]
    public void Magnitude_bits_order_finite_values_then_infinity_then_NaN()
    {
        float[] ascending = [-0f, SpecialValues.SmallestSubnormal, -1f, 1.5f, float.MinValue, float.NegativeInfinity, float.NaN];
        uint[] bits = [.. ascending.Select(Fp32.MagnitudeBits)];
        Assert.Equal(bits.Order(), bits);
    }

    private static float NextFinite(SplitMix64 random)
    {
        float value;
        do
            value = BitConverter.UInt32BitsToSingle((uint)random.Next());
        while (!float.IsFinite(value));
        return value;
    }

    private static void AssertBits(float expected, float actual) =>
        Assert.Equal(BitConverter.SingleToUInt32Bits(expected), BitConverter.SingleToUInt32Bits(actual));
}
