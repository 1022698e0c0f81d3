using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>
/// Half precision against its definition: every value one way; the other way every value, every midpoint between neighbours and
/// the singles beside it.
/// </summary>
public sealed class HalfTests
{
    private const int Infinity = 0x7C00;

    [Fact]
    public void Every_half_widens_exactly()
    {
        ulong[] all = [.. Enumerable.Range(0, 0x1_0000).Select(i => (ulong)i)];
        ulong[] singles = Evaluator.Run("cvt.f32.f16 %f0, %h1;", 'f', all);
        ulong[] doubles = Evaluator.Run("cvt.f64.f16 %g0, %h1;", 'g', all);
        for (int i = 0; i < all.Length; i++)
        {
            Assert.Equal(Bits.Of((float)Value(i)), singles[i]);
            Assert.Equal(Bits.Of(Value(i)), doubles[i]);
        }
    }

    [Theory]
    [InlineData("rn")]
    [InlineData("rz")]
    [InlineData("rm")]
    [InlineData("rp")]
    public void Singles_round_to_halves(string mode)
    {
        var inputs = new List<float>();
        var expected = new List<int>();
        for (int below = 0; below < Infinity; below++)
        {
            // Past the largest half the next value would be 65536; the midpoint to it overflows.
            double above = below + 1 < Infinity ? Value(below + 1) : 65536;
            float midpoint = (float)((Value(below) + above) / 2);
            Add((float)Value(below), below, below, below);
            Add(MathF.BitDecrement(midpoint), below, below, below + 1);
            Add(midpoint, below, below + (below & 1), below + 1);
            Add(MathF.BitIncrement(midpoint), below, below + 1, below + 1);
        }

        ulong[] actual = Evaluator.Run($"cvt.{mode}.f16.f32 %h0, %f1;", 'h', [.. inputs.Select(value => Bits.Of(value))]);
        for (int i = 0; i < actual.Length; i++)
            Assert.True((ulong)expected[i] == actual[i], $"{inputs[i]:R} {mode}: expected {expected[i]:X4}, got {actual[i]:X4}");

        void Add(float value, int down, int nearest, int up)
        {
            int Limited(int half, bool towardZero) => towardZero && half == Infinity ? Infinity - 1 : half;
            inputs.Add(value);
            expected.Add(mode switch { "rn" => nearest, "rp" => up, _ => Limited(down, true) });
            inputs.Add(-value);
            expected.Add(0x8000 | mode switch { "rn" => nearest, "rm" => up, _ => Limited(down, true) });
        }
    }

    [Fact]
    public void Special_values_convert()
    {
        Assert.Equal(0x7FFFul, Evaluator.One("cvt.rn.f16.f32 %h0, %f1;", 'h', 0xFFC0_1234));
        Assert.Equal(0x7C00ul, Evaluator.One("cvt.rn.f16.f32 %h0, %f1;", 'h', Bits.Of(float.PositiveInfinity)));
        Assert.Equal(0x7C00ul, Evaluator.One("cvt.rn.f16.f32 %h0, %f1;", 'h', Bits.Of(65520f)));
        Assert.Equal(0x7BFFul, Evaluator.One("cvt.rn.f16.f32 %h0, %f1;", 'h', Bits.Of(65519.996f)));
        Assert.Equal(0x7BFFul, Evaluator.One("cvt.rz.f16.f32 %h0, %f1;", 'h', Bits.Of(1e30f)));
        Assert.Equal(0x3C00ul, Evaluator.One("cvt.rn.f16.f64 %h0, %g1;", 'h', Bits.Of(1.0)));
        Assert.Equal(0x3C00ul, Evaluator.One("cvt.rn.sat.f16.f32 %h0, %f1;", 'h', Bits.Of(7f)));
    }

    [Fact]
    public void Doubles_round_once()
    {
        // Just above a midpoint by less than a single can tell: rounding by way of single precision would go to even.
        double value = 1 + Math.ScaleB(1, -11) + Math.ScaleB(1, -40);
        Assert.Equal(0x3C01ul, Evaluator.One("cvt.rn.f16.f64 %h0, %g1;", 'h', Bits.Of(value)));
    }

    [Fact]
    public void Integers_convert()
    {
        Assert.Equal(0x6800ul, Evaluator.One("cvt.rn.f16.u32 %h0, %r1;", 'h', 2049));
        Assert.Equal(0x6801ul, Evaluator.One("cvt.rp.f16.u32 %h0, %r1;", 'h', 2049));
        Assert.Equal(0xBC00ul, Evaluator.One("cvt.rn.f16.s32 %h0, %r1;", 'h', 0xFFFF_FFFF));
        Assert.Equal(0x7C00ul, Evaluator.One("cvt.rn.f16.u64 %h0, %d1;", 'h', ulong.MaxValue));
        Assert.Equal(2ul, Evaluator.One("cvt.rni.s32.f16 %r0, %h1;", 'r', 0x4100));
        Assert.Equal(0xFFFF_FFFDul, Evaluator.One("cvt.rmi.s32.f16 %r0, %h1;", 'r', 0xC100));
        Assert.Equal(0x4000ul, Evaluator.One("cvt.rni.f16.f16 %h0, %h1;", 'h', 0x4100));
    }

    /// <summary>The value a half's bits stand for.</summary>
    private static double Value(int bits)
    {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        double magnitude = exponent switch
        {
            0 => Math.ScaleB(fraction, -24),
            31 => fraction == 0 ? double.PositiveInfinity : double.NaN,
            _ => Math.ScaleB(1024 + fraction, exponent - 25),
        };
        return (bits & 0x8000) != 0 ? -magnitude : magnitude;
    }
}
