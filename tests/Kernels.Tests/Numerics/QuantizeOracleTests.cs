using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class QuantizeOracleTests
{
    private const uint CanonicalNaNBits = 0x7FC0_0000;

    [Fact]
    public void Codes_are_rounded_half_to_even_and_the_largest_magnitude_becomes_q()
    {
        // The scale is 1, so u·r is u.
        float[] u = [7f, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -2.5f, 6.49f, -6.5f, 0.49f, -0f];
        (float scale, int[] codes) = Encode(GridFormat.Int4, u);
        Assert.Equal(1f, scale);
        Assert.Equal([7, 0, 2, 2, 0, -2, -2, 6, -6, 0, 0], codes);
    }

    [Fact]
    public void Codes_are_clamped_when_the_stored_scale_is_too_small()
    {
        (float scale, int[] codes) = Encode(GridFormat.Int4, [1e6f, -1e6f, 65504f, -3e5f], ScaleType.Half);
        Assert.Equal(65504f, scale);
        Assert.Equal([7, -7, 1, -5], codes);
    }

    [Theory]
    [InlineData(458640f, 65520f, 65504f)]
    [InlineData(458500f, 65500f, 65504f)]
    [InlineData(458304f, 65472f, 65472f)]
    public void Half_scales_round_to_nearest_and_saturate(float largest, float exactScale, float stored)
    {
        Assert.Equal(exactScale, largest / 7);
        Assert.Equal(stored, Encode(GridFormat.Int4, [largest, 0f], ScaleType.Half).Scale);
    }

    [Fact]
    public void The_reciprocal_is_that_of_the_stored_scale()
    {
        // s = 1 + 2^-11 is a tie between two halves and is stored as 1; 3.5018 / 1 is past the tie, 3.5018 / s is not.
        float scale = 1 + MathF.ScaleB(1, -11);
        float[] u = [7 * scale, 3.501f];
        Assert.Equal([7, 4], Encode(GridFormat.Int4, u, ScaleType.Half).Codes);
        Assert.Equal([7, 3], Encode(GridFormat.Int4, u, ScaleType.Float).Codes);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_group_that_is_not_finite_has_a_canonical_NaN_scale_and_zero_codes(float special)
    {
        foreach (ScaleType type in new[] { ScaleType.Float, ScaleType.Half })
        {
            (float scale, int[] codes) = Encode(GridFormat.Int2, [1f, special, -2f, 3f], type);
            Assert.Equal(CanonicalNaNBits, BitConverter.SingleToUInt32Bits(scale));
            Assert.Equal([2, 2, 2, 2], codes);
            Assert.Equal(HalfBits.CanonicalNaN, HalfBits.FromSingle(scale));
        }
    }

    [Fact]
    public void A_group_without_a_usable_scale_has_scale_zero_and_zero_codes()
    {
        float subnormal = SpecialValues.SmallestSubnormal;
        AssertZero([0f, -0f, 0f], ScaleType.Float);
        AssertZero([3 * subnormal, -subnormal, 0f], ScaleType.Float);           // s rounds to zero
        AssertZero([7 * subnormal, -subnormal, 0f], ScaleType.Float);           // 1/s overflows
        AssertZero([MathF.ScaleB(7, -128), 1e-39f, 0f], ScaleType.Float);       // 1/s = 2^128 overflows
        AssertZero([MathF.ScaleB(7, -25), -1e-8f, 0f], ScaleType.Half);         // the tie 2^-25 rounds to zero in Half
        float smallest = MathF.BitIncrement(MathF.ScaleB(1, -128));
        Assert.Equal(smallest, Encode(GridFormat.Int4, [7 * smallest, 0f]).Scale);
        Assert.Equal(MathF.ScaleB(1, -127), Encode(GridFormat.Int4, [MathF.ScaleB(7, -127), 0f]).Scale);
        Assert.Equal(MathF.ScaleB(1, -24), Encode(GridFormat.Int4, [MathF.BitIncrement(MathF.ScaleB(7, -25)), 0f], ScaleType.Half).Scale);
    }

    [Fact]
    public void An_offset_is_added_before_rounding()
    {
        (float scale, int[] codes) = Encode(GridFormat.Int2, [1.5f, 0.49f, 0f, -0f, -0.49f, -1.5f, 1f, -1f]);
        Assert.Equal(1f, scale);
        // Zero lies between codes 1 and 2 and goes to the even one; so do 2.5 and 0.5.
        Assert.Equal([3, 2, 2, 2, 1, 0, 2, 0], codes);
    }

    [Fact]
    public void A_scale_is_made_of_the_mean_where_the_format_says_so()
    {
        (float scale, int[] codes) = Encode(GridFormat.Ternary, [3f, -1f, 1f, -3f, 5f, 1.5f, -1.5f, 0f]);
        Assert.Equal(2f, scale);
        Assert.Equal([1, 0, 0, -1, 1, 1, -1, 0], codes);

        // Equal magnitudes are their own mean: the factor of the rotation is part of the scale, and no element is clamped.
        float c = TransformFactor.ReciprocalSquareRoot(8);
        float half = QuantizeOracle.EncodeGroup(GridFormat.Ternary, c, ScaleType.Half, [3f, -3f, 3f, 3f], codes.AsSpan(0, 4));
        Assert.Equal(HalfBits.ToSingle(HalfBits.FromSingle(Fp32.Multiply(3f, c))), half);
        Assert.Equal([1, -1, 1, 1], codes[..4]);
    }

    [Fact]
    public void A_mean_that_is_not_finite_has_a_canonical_NaN_scale_and_zero_codes()
    {
        foreach (float[] u in new float[][] { [float.MaxValue, float.MinValue, 1f, 0f], [1f, float.NaN, 2f, 3f], [1f, 2f, float.NegativeInfinity, 3f] })
        {
            (float scale, int[] codes) = Encode(GridFormat.Ternary, u);
            Assert.Equal(CanonicalNaNBits, BitConverter.SingleToUInt32Bits(scale));
            Assert.Equal([0, 0, 0, 0], codes);
        }
    }

    [Fact]
    public void A_float_scale_beyond_the_largest_saturates_too()
    {
        var format = new GridFormat(2, -1, 1, 0.25f);
        (float scale, int[] codes) = Encode(format, [float.MaxValue, -1f]);
        Assert.Equal(float.MaxValue, scale);
        Assert.Equal([1, 0], codes);
    }

    [Fact]
    public void The_factor_of_the_rotation_is_part_of_scale_and_reciprocal()
    {
        const float c = 0.25f;
        float[] u = [28f, 6f, -10f];
        int[] codes = new int[3];
        float scale = QuantizeOracle.EncodeGroup(GridFormat.Int4, c, ScaleType.Float, u, codes);
        Assert.Equal(1f, scale);
        Assert.Equal([7, 2, -2], codes);
    }

    /// <summary>
    /// With c = fp32(1/√8): 11.75 is a magnitude for which (a·c)/7 differs from a·(c/7), from (a/7)·c and from the quotient
    /// rounded once; among 4.75, the other element lies where u·(c/s) is below a tie, (u·c)/s and u·(c·(1/s)) above.
    /// </summary>
    [Fact]
    public void Every_step_is_rounded_in_its_place()
    {
        float c = TransformFactor.ReciprocalSquareRoot(8);
        float scale = QuantizeOracle.EncodeGroup(GridFormat.Int4, c, ScaleType.Float, [11.75f], new int[1]);
        Assert.Equal(0x3F17ED4Bu, BitConverter.SingleToUInt32Bits(scale));

        int[] codes = new int[2];
        QuantizeOracle.EncodeGroup(GridFormat.Int4, c, ScaleType.Float, [4.75f, BitConverter.UInt32BitsToSingle(0x3EADB6DC)], codes);
        Assert.Equal([7, 0], codes);
    }

    [Fact]
    public void Groups_smaller_and_larger_than_the_rotation_see_the_same_rotated_elements()
    {
        float[] x = AcceptanceData.Normal(256, seed: 21);
        var layout = new QuantizeLayout(GridFormat.Int8, 256, 16, Rotation: 64, SignSide.After, Seed: 4);
        float[] u = HadamardOracle.Transform(x, 64, factor: null);
        HadamardOracle.ApplySigns(u, 256, 4);
        BitComparer.AssertEqual(u, QuantizeOracle.Rotate(layout, x));
        BitComparer.AssertEqual(u, QuantizeOracle.Rotate(layout with { GroupSize = 256 }, x));
        Assert.Equal(16, QuantizeOracle.Encode(layout, x, ScaleType.Float).Scales.Length);
        Assert.Single(QuantizeOracle.Encode(layout with { GroupSize = 256 }, x, ScaleType.Float).Scales);
    }

    private static void AssertZero(float[] u, ScaleType type)
    {
        (float scale, int[] codes) = Encode(GridFormat.Int4, u, type);
        Assert.Equal(0u, BitConverter.SingleToUInt32Bits(scale));
        Assert.All(codes, code => Assert.Equal(0, code));
    }

    private static (float Scale, int[] Codes) Encode(GridFormat format, float[] u, ScaleType type = ScaleType.Float)
    {
        int[] codes = new int[u.Length];
        return (QuantizeOracle.EncodeGroup(format, 1f, type, u, codes), codes);
    }
}
