using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class HalfBitsTests
{
    [Theory]
    [InlineData(0x0000, 0f)]
    [InlineData(0x0001, 5.9604645e-8f)]
    [InlineData(0x03FF, 6.0975552e-5f)]
    [InlineData(0x0400, 6.1035156e-5f)]
    [InlineData(0x3555, 0.33325195f)]
    [InlineData(0x3C00, 1f)]
    [InlineData(0x3C01, 1.0009766f)]
    [InlineData(0xC000, -2f)]
    [InlineData(0x7BFF, 65504f)]
    [InlineData(0x7C00, float.PositiveInfinity)]
    [InlineData(0xFC00, float.NegativeInfinity)]
    public void Known_values(ushort bits, float value)
    {
        Assert.Equal(value, HalfBits.ToSingle(bits));
        Assert.Equal(bits, HalfBits.FromSingle(value));
    }

    [Fact]
    public void Every_half_widens_as_System_Half_does_and_comes_back()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half half = BitConverter.UInt16BitsToHalf((ushort)bits);
            float widened = HalfBits.ToSingle((ushort)bits);
            if (Half.IsNaN(half))
            {
                Assert.True(float.IsNaN(widened));
                Assert.Equal(HalfBits.CanonicalNaN, HalfBits.FromSingle(widened));
                continue;
            }

            Assert.Equal(BitConverter.SingleToUInt32Bits((float)half), BitConverter.SingleToUInt32Bits(widened));
            Assert.Equal(bits, HalfBits.FromSingle(widened));
        }
    }

    /// <summary>Between neighbours: below the midpoint down, above it up, at it to the even one; the same mirrored.</summary>
    [Fact]
    public void Every_midpoint_and_its_float_neighbours_round_to_nearest_even()
    {
        for (int bits = 0; bits <= HalfBits.LargestFinite; bits++)
        {
            ushort low = (ushort)bits, high = (ushort)(bits + 1);
            // Beyond the largest finite value the next step of the grid, 65536, stands for infinity.
            double upper = high == 0x7C00 ? 65536 : HalfBits.ToSingle(high);
            float midpoint = (float)((HalfBits.ToSingle(low) + upper) / 2);

            AssertRounds(midpoint, (bits & 1) == 0 ? low : high);
            AssertRounds(MathF.BitDecrement(midpoint), low);
            AssertRounds(MathF.BitIncrement(midpoint), high);
        }
    }

    [Fact]
    public void Any_float_rounds_as_System_Half_does()
    {
        var random = new SplitMix64(11);
        for (int i = 0; i < 1_000_000; i++)
        {
            float value = BitConverter.UInt32BitsToSingle((uint)random.Next());
            if (!float.IsNaN(value))
                Assert.Equal(BitConverter.HalfToUInt16Bits((Half)value), HalfBits.FromSingle(value));
        }
    }

    [Fact]
    public void A_NaN_narrows_to_the_canonical_NaN()
    {
        Assert.Equal(0x7E00, HalfBits.FromSingle(SpecialValues.QuietNaN));
        Assert.Equal(0x7E00, HalfBits.FromSingle(SpecialValues.NegativeNaNWithPayload));
    }

    private static void AssertRounds(float value, ushort expected)
    {
        Assert.Equal(expected, HalfBits.FromSingle(value));
        Assert.Equal((ushort)(expected | 0x8000), HalfBits.FromSingle(-value));
        Assert.Equal(expected, BitConverter.HalfToUInt16Bits((Half)value));
    }
}
