using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class DequantizeOracleTests
{
    [Fact]
    public void A_value_is_code_minus_offset_times_the_rounded_step()
    {
        var layout = new QuantizeLayout(GridFormat.Int2, 4, 4);
        float[] values = DequantizeOracle.Decode(layout, [0xE4], [0.1f]);
        BitComparer.AssertEqual([-1.5f * 0.1f, -0.5f * 0.1f, 0.5f * 0.1f, 1.5f * 0.1f], values);
    }

    [Fact]
    public void The_step_is_the_scale_times_the_factor_of_the_rotation()
    {
        var layout = new QuantizeLayout(GridFormat.Int8, 8, 8, Rotation: 8);
        byte[] codes = [100, 0, 0, 0, 0, 0, 0, 0];
        float step = 0.3f * BitConverter.UInt32BitsToSingle(0x3EB504F3);
        BitComparer.AssertEqual(Enumerable.Repeat(100 * step, 8).ToArray(), DequantizeOracle.Decode(layout, codes, [0.3f]));
    }

    /// <summary>Codes that the data already is: q in every group, a scale of one, and a factor that is a power of two.</summary>
    [Theory]
    [InlineData(SignSide.None)]
    [InlineData(SignSide.Before)]
    [InlineData(SignSide.After)]
    public void Decoding_inverts_encoding_where_nothing_is_rounded(SignSide signs)
    {
        var layout = new QuantizeLayout(GridFormat.Int4, 256, 64, Rotation: 16, signs, Seed: 31);
        var random = new SplitMix64(8);
        int[] codes = [.. Enumerable.Range(0, 512).Select(i => i % 64 == 0 ? 7 : random.NextInt(15) - 7)];
        float[] scales = [.. Enumerable.Range(0, 8).Select(i => MathF.ScaleB(1, i - 4))];
        byte[] packed = CodePacking.Pack(codes, 4);

        float[] x = DequantizeOracle.Decode(layout, packed, scales);
        EncodedRows encoded = QuantizeOracle.Encode(layout, x, ScaleType.Half);

        BitComparer.AssertSameBits(scales, encoded.Scales);
        BitComparer.AssertEqual(packed, encoded.Codes);
        BitComparer.AssertEqual(x, DequantizeOracle.Decode(layout, encoded.Codes, encoded.HalfScales));
    }

    [Fact]
    public void A_NaN_scale_makes_its_rotation_block_NaN_and_no_other()
    {
        var layout = new QuantizeLayout(GridFormat.Int4, 64, 16, Rotation: 32);
        float[] values = DequantizeOracle.Decode(layout, new byte[32], [QuantizeOracle.CanonicalNaN, 1f, 1f, 1f]);
        Assert.All(values[..32], value => Assert.True(float.IsNaN(value)));
        Assert.All(values[32..], value => Assert.Equal(0f, value));
    }
}
