using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>The oracle of float grids against what the OCP Microscaling Formats specification and its readers say of E2M1.</summary>
public class SmallFloatTests
{
    [Fact]
    public void E2M1_has_the_published_numbers() => Assert.Equal([0, 0.5f, 1, 1.5f, 2, 3, 4, 6], SmallFloats.Of(2, 1));

    /// <summary>The largest, the least normal and the least subnormal number.</summary>
    [Theory]
    [InlineData(3, 2, 28, 0.25f, 0.0625f)]
    [InlineData(2, 3, 7.5f, 1, 0.125f)]
    public void E3M2_and_E2M3_have_the_published_ranges(int exponentBits, int fractionBits, float largest, float normal, float subnormal)
    {
        IReadOnlyList<float> numbers = SmallFloats.Of(exponentBits, fractionBits);
        Assert.Equal((largest, normal, subnormal), (numbers[^1], numbers[1 << fractionBits], numbers[1]));
    }

    /// <summary>OFP8's two, from its table 1: the largest, the least normal and the least subnormal number, and the codes that are none.</summary>
    [Theory]
    [InlineData(4, 3, FloatSpecials.NaN, 448, 1 / 64f, 1 / 512f, 0x7E)]
    [InlineData(5, 2, FloatSpecials.InfinityAndNaN, 57344, 1 / 16384f, 1 / 65536f, 0x7B)]
    public void E4M3_and_E5M2_have_the_published_ranges(int exponentBits, int fractionBits, FloatSpecials specials, float largest, float normal, float subnormal, int last)
    {
        IReadOnlyList<float> numbers = SmallFloats.Of(exponentBits, fractionBits, specials);
        Assert.Equal((largest, normal, subnormal), (numbers[last], numbers[1 << fractionBits], numbers[1]));
        Assert.Equal(specials == FloatSpecials.InfinityAndNaN, float.IsPositiveInfinity(numbers[last + 1]));
        Assert.True(float.IsNaN(numbers[0x7F]));
        Assert.Equal((1, last), (numbers[(1 << (exponentBits - 1)) - 1 << fractionBits], numbers.ToList().FindLastIndex(float.IsFinite)));
    }

    /// <summary>Every code of OFP8's two, decoded by the kernels of their formats.</summary>
    [Fact]
    public void Every_code_of_8_bits_is_decoded()
    {
        byte[] codes = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
        float[] decoded = new float[256];
        PlainFp8.DecodeE4M3(codes, [0.5f], decoded);
        AssertNumbers(SmallFloats.Of(4, 3, FloatSpecials.NaN), 0.5f);
        PlainFp8.DecodeE5M2(codes, [0.5f], decoded);
        AssertNumbers(SmallFloats.Of(5, 2, FloatSpecials.InfinityAndNaN), 0.5f);

        void AssertNumbers(float[] positive, float scale)
        {
            float[] expected = [.. positive.Concat(positive.Select(number => -number)).Select(number => number * scale)];
            Assert.Equal(expected.Select(BitsOrNaN), decoded.Select(BitsOrNaN));
        }

        static int BitsOrNaN(float x) => float.IsNaN(x) ? -1 : BitConverter.SingleToInt32Bits(x);
    }

    [Theory]
    [InlineData(0.25f, 0)]
    [InlineData(1.25f, 2)]
    [InlineData(2.5f, 4)]
    [InlineData(5f, 6)]
    [InlineData(0.75f, 2)]
    [InlineData(1.75f, 4)]
    [InlineData(3.5f, 6)]
    [InlineData(0.2500001f, 1)]
    [InlineData(7.9f, 7)]
    [InlineData(-0f, 8)]
    [InlineData(-0.1f, 8)]
    [InlineData(-1.25f, 10)]
    public void Ties_of_E2M1_go_to_the_even_fraction_and_signs_stay(float number, int code)
    {
        // With 4 in the group the scale is 1.
        GridFormat format = EncoderDescription.Of(typeof(MxFp4), 32, 0, 0, SignPlacement.None, 0).Layout.Format;
        int[] codes = new int[2];
        Assert.Equal(1f, QuantizeOracle.EncodeGroup(format, 1, ScaleType.E8M0, [number, 4f], codes));
        Assert.Equal([code, 6], codes);
    }
}
