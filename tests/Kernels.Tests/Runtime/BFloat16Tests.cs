using System.Globalization;
using System.Runtime.CompilerServices;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>The type itself, against its definition.</summary>
public class BFloat16Tests
{
    [Fact]
    public void It_has_two_bytes() => Assert.Equal(2, Unsafe.SizeOf<BFloat16>());

    [Fact]
    public void All_of_them_widen_exactly_and_come_back()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var value = BFloat16.FromBits((ushort)bits);
            float expected = BFloat16Bits.ToSingle((ushort)bits);
            BitComparer.AssertEqual([expected], [(float)value], $"0x{bits:X4}");
            Assert.Equal(float.IsNaN(expected), BFloat16.IsNaN(value));
            Assert.Equal(BFloat16.IsNaN(value) ? BFloat16Bits.CanonicalNaN : bits, BFloat16.ToBits((BFloat16)expected));
        }
    }

    [Fact]
    public void Numbers_between_two_of_them_go_to_the_nearest_and_ties_to_the_even_one()
    {
        for (int bits = 0; bits < 0x7F80; bits += 3)
        {
            uint below = (uint)bits << 16;
            foreach (uint between in new uint[] { 1, 0x7FFF, 0x8000, 0x8001, 0xFFFF })
            {
                float value = BitConverter.UInt32BitsToSingle(below | between);
                ushort expected = BFloat16Bits.FromSingle(value);
                Assert.Equal(expected, BFloat16.ToBits((BFloat16)value));
                Assert.Equal(expected | 0x8000, BFloat16.ToBits((BFloat16)(-value)));
            }
        }
    }

    [Fact]
    public void What_is_beyond_the_largest_by_half_a_unit_is_infinite()
    {
        float largest = BFloat16.MaxValue;

        Assert.Equal(BFloat16.MaxValue, (BFloat16)BitConverter.UInt32BitsToSingle(0x7F7F_7FFF));
        Assert.Equal(BFloat16.PositiveInfinity, (BFloat16)BitConverter.UInt32BitsToSingle(0x7F7F_8000));
        Assert.Equal(BFloat16.NegativeInfinity, (BFloat16)float.MinValue);
        Assert.Equal(BFloat16Bits.LargestFiniteValue, largest);
        Assert.Equal(-largest, (float)BFloat16.MinValue);
        Assert.Equal(Math.ScaleB(1, -133), (float)BFloat16.Epsilon);
    }

    [Fact]
    public void It_is_compared_as_the_numbers_are()
    {
        BFloat16 one = (BFloat16)1f, two = (BFloat16)2f, nan = BFloat16.NaN, zero = default, negativeZero = (BFloat16)(-0f);

        Assert.True(one < two && two > one && one <= two && two >= one && one != two);
        Assert.True(zero == negativeZero && zero.Equals(negativeZero) && zero.GetHashCode() == negativeZero.GetHashCode());
        Assert.False(nan == BFloat16.FromBits(0x7FC0) || nan < one || nan > one);
        Assert.True(nan.Equals((object)BFloat16.NaN) && nan != one && nan.CompareTo(one) < 0);
    }

    [Fact]
    public void It_is_written_as_float_is()
    {
        Assert.Equal("1.5", ((BFloat16)1.5f).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("1.50", $"{(BFloat16)1.5f:F2}".Replace(',', '.'));
        Assert.Equal("NaN", string.Create(CultureInfo.InvariantCulture, $"{BFloat16.NaN}"));
    }
}
