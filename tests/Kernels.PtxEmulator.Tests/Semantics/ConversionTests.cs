using System.Numerics;
using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>cvt among integers, and between integers and floats.</summary>
public sealed class ConversionTests
{
    private static readonly (string Type, char Register, int Bits, bool Signed)[] s_integers =
    [
        ("u8", 'r', 8, false), ("s8", 'r', 8, true), ("u16", 'h', 16, false), ("s16", 'h', 16, true),
        ("u32", 'r', 32, false), ("s32", 'r', 32, true), ("u64", 'd', 64, false), ("s64", 'd', 64, true),
    ];

    private static readonly string[] s_modes = ["n", "z", "m", "p"];

    [Theory]
    [InlineData("")]
    [InlineData(".sat")]
    public void Integers_truncate_extend_or_saturate(string saturation)
    {
        foreach ((string Type, char Register, int Bits, bool Signed) from in s_integers)
        {
            foreach ((string Type, char Register, int Bits, bool Signed) to in s_integers)
            {
                Check.Binary($"cvt{saturation}.{to.Type}.{from.Type} %{to.Register}0, %{from.Register}1;", to.Register,
                    Values.Integers(1), (a, _) =>
                    {
                        BigInteger value = Interpret(a, from.Bits, from.Signed);
                        if (saturation.Length > 0)
                            value = Clamp(value, to.Bits, to.Signed);
                        return Low(Interpret(Low(value), to.Bits, to.Signed));
                    });
            }
        }
    }

    [Fact]
    public void Results_extend_to_a_wider_register()
    {
        Assert.Equal(0xFFFF_FFFF_FFFF_FF80, Evaluator.One("cvt.s8.s32 %d0, %r1;", 'd', 0x80));
        Assert.Equal(0x80ul, Evaluator.One("cvt.u8.s32 %d0, %r1;", 'd', 0xFF80));
        Assert.Equal(0xFFFF_FFFFul, Evaluator.One("cvt.rni.s16.f32 %r0, %f1;", 'r', Bits.Of(-1f)));
    }

    [Fact]
    public void Floats_round_to_integers_and_clamp()
    {
        foreach (string mode in s_modes)
        {
            foreach ((string Type, char Register, int Bits, bool Signed) to in s_integers)
            {
                Check.Binary($"cvt.r{mode}i.{to.Type}.f32 %{to.Register}0, %f1;", to.Register, Values.Singles(2),
                    (a, _) => ToInteger(Bits.Single(a), mode, to.Bits, to.Signed, is64: to.Bits == 64));
                Check.Binary($"cvt.r{mode}i.{to.Type}.f64 %{to.Register}0, %g1;", to.Register, Values.Doubles(2),
                    (a, _) => ToInteger(Bits.Double(a), mode, to.Bits, to.Signed, is64: true));
            }
        }
    }

    [Fact]
    public void Integers_round_to_floats()
    {
        foreach (string mode in s_modes)
        {
            foreach ((string Type, char Register, int Bits, bool Signed) from in s_integers)
            {
                Check.Binary($"cvt.r{mode}.f32.{from.Type} %f0, %{from.Register}1;", 'f', Values.Integers(3),
                    (a, _) => Bits.Of((float)RoundToBits(Interpret(a, from.Bits, from.Signed), 24, mode)));
                Check.Binary($"cvt.r{mode}.f64.{from.Type} %g0, %{from.Register}1;", 'g', Values.Integers(3),
                    (a, _) => Bits.Of((double)RoundToBits(Interpret(a, from.Bits, from.Signed), 53, mode)));
            }
        }
    }

    [Fact]
    public void Floats_round_to_integral_floats()
    {
        foreach (string mode in s_modes)
        {
            Check.Binary($"cvt.r{mode}i.f32.f32 %f0, %f1;", 'f', Values.Singles(4),
                (a, _) => Bits.Of((float)Integral(Bits.Single(a), mode)));
            Check.Binary($"cvt.r{mode}i.f64.f64 %g0, %g1;", 'g', Values.Doubles(4),
                (a, _) => Bits.Of(Integral(Bits.Double(a), mode)));
        }
    }

    [Fact]
    public void Floats_narrow_and_widen()
    {
        Check.Binary("cvt.f64.f32 %g0, %f1;", 'g', Values.Singles(5), (a, _) => Bits.Of((double)Bits.Single(a)));
        Check.Binary("cvt.rn.f32.f64 %f0, %g1;", 'f', Values.Doubles(5), (a, _) => Bits.Of((float)Bits.Double(a)));
        foreach ((string? mode, Func<double, double, bool>? moves) in new (string, Func<double, double, bool>)[]
                 {
                     ("z", (rounded, exact) => Math.Abs(rounded) > Math.Abs(exact)),
                     ("m", (rounded, exact) => rounded > exact),
                 })
        {
            Check.Binary($"cvt.r{mode}.f32.f64 %f0, %g1;", 'f', Values.Doubles(6), (a, _) =>
            {
                double exact = Bits.Double(a);
                float nearest = (float)exact;
                if (!moves(nearest, exact))
                    return Bits.Of(nearest);
                return Bits.Of(mode == "m" || exact > 0 ? MathF.BitDecrement(nearest) : MathF.BitIncrement(nearest));
            });
        }
    }

    [Theory]
    [InlineData(0.3f, 0.3f)]
    [InlineData(1.5f, 1f)]
    [InlineData(-2f, 0f)]
    [InlineData(float.NaN, 0f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void Saturating_float_conversions_clamp(float value, float expected) =>
        Assert.Equal(Bits.Of(expected), Evaluator.One("cvt.sat.f32.f32 %f0, %f1;", 'f', Bits.Of(value)));

    [Fact]
    public void Flush_applies_to_single_precision()
    {
        Assert.Equal(0x8000_0000_0000_0000, Evaluator.One("cvt.ftz.f64.f32 %g0, %f1;", 'g', 0x8000_0001));
        Assert.Equal(0ul, Evaluator.One("cvt.rn.ftz.f32.f64 %f0, %g1;", 'f', Bits.Of(1e-40)));
        Assert.NotEqual(0ul, Evaluator.One("cvt.rn.f32.f64 %f0, %g1;", 'f', Bits.Of(1e-40)));
    }

    private static ulong ToInteger(double value, string mode, int bits, bool signed, bool is64)
    {
        if (double.IsNaN(value))
            return is64 ? Low(Interpret(1ul << (bits - 1), bits, signed)) : 0;
        if (double.IsInfinity(value))
            value = value > 0 ? 1e30 : -1e30;
        return Low(Clamp(new BigInteger(Integral(value, mode)), bits, signed));
    }

    private static double Integral(double value, string mode) => mode switch
    {
        "n" => Math.Round(value, MidpointRounding.ToEven),
        "z" => Math.Truncate(value),
        "m" => Math.Floor(value),
        _ => Math.Ceiling(value),
    };

    /// <summary>Rounds to so many significant bits, after which the cast to a float of that precision is exact.</summary>
    private static BigInteger RoundToBits(BigInteger value, int precision, string mode)
    {
        var magnitude = BigInteger.Abs(value);
        int shift = (int)magnitude.GetBitLength() - precision;
        if (shift <= 0)
            return value;
        BigInteger unit = BigInteger.One << shift;
        BigInteger below = magnitude / unit * unit;
        BigInteger rest = magnitude - below;
        bool up = mode switch
        {
            "n" => rest * 2 > unit || (rest * 2 == unit && !(below / unit).IsEven),
            "z" => false,
            "m" => value.Sign < 0 && !rest.IsZero,
            _ => value.Sign > 0 && !rest.IsZero,
        };
        return value.Sign * (up ? below + unit : below);
    }

    private static BigInteger Interpret(ulong value, int bits, bool signed)
    {
        BigInteger result = new BigInteger(value) & ((BigInteger.One << bits) - 1);
        return signed && result >> (bits - 1) != 0 ? result - (BigInteger.One << bits) : result;
    }

    private static BigInteger Clamp(BigInteger value, int bits, bool signed)
    {
        BigInteger maximum = (BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        BigInteger minimum = signed ? -maximum - 1 : BigInteger.Zero;
        return BigInteger.Max(minimum, BigInteger.Min(maximum, value));
    }

    private static ulong Low(BigInteger value) => (ulong)(value & ulong.MaxValue);
}
