using Kernels.Tests.Oracles;
using Xunit;
using Xunit.Sdk;

namespace Kernels.Tests.Numerics;

public class BitComparerTests
{
    [Fact]
    public void All_NaN_elements_are_equal()
    {
        BitComparer.AssertEqual([SpecialValues.QuietNaN, 1f], [SpecialValues.NegativeNaNWithPayload, 1f]);
        BitComparer.AssertEqual([BitConverter.UInt16BitsToHalf(0x7E00)], [BitConverter.UInt16BitsToHalf(0xFC01)]);
    }

    [Fact]
    public void The_first_difference_is_shown_with_both_patterns()
    {
        string message = Failure(() => BitComparer.AssertEqual([1f, 2f, 3f], [1f, -2f, 4f], "rows"));
        Assert.Equal(
            "rows: 2 of 3 elements differ, the first at index 1: expected 0x40000000 (2), found 0xC0000000 (-2)",
            message);
    }

    [Fact]
    public void Zeros_of_different_sign_differ()
    {
        Assert.Contains("expected 0x00000000 (0), found 0x80000000 (-0)", Failure(() => BitComparer.AssertEqual([0f], [-0f])));
        Assert.Contains("expected 0x8000 (-0), found 0x0000 (0)", Failure(() => BitComparer.AssertEqual([(Half)(-0f)], [(Half)0f])));
    }

    [Fact]
    public void A_NaN_is_not_a_number()
    {
        Assert.Contains("index 0", Failure(() => BitComparer.AssertEqual([float.NaN], [0f])));
        Assert.Contains("index 0", Failure(() => BitComparer.AssertEqual([(Half)1f], [Half.NaN])));
    }

    [Fact]
    public void Bytes_and_lengths_are_compared_exactly()
    {
        Assert.Contains("index 2: expected 0x0A, found 0xFF", Failure(() => BitComparer.AssertEqual(new byte[] { 0, 1, 10 }, new byte[] { 0, 1, 255 })));
        Assert.Equal("expected 2 elements, found 1", Failure(() => BitComparer.AssertEqual(new byte[2], new byte[1])));
    }

    [Fact]
    public void The_same_bits_means_the_same_NaN()
    {
        BitComparer.AssertSameBits([QuantizeOracle.CanonicalNaN], [SpecialValues.QuietNaN]);
        Failure(() => BitComparer.AssertSameBits([SpecialValues.QuietNaN], [SpecialValues.NegativeNaNWithPayload]));
        Failure(() => BitComparer.AssertSameBits([BitConverter.UInt16BitsToHalf(0x7E00)], [BitConverter.UInt16BitsToHalf(0xFE00)]));
    }

    private static string Failure(Action compare) => Assert.Throws<FailException>(compare).Message;
}
