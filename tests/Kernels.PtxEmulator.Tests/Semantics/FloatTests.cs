using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>Round-to-nearest arithmetic against the processor's, and what PTX adds: one NaN, .ftz, .sat, minimum and maximum.</summary>
public sealed class FloatTests
{
    [Theory]
    [InlineData("add.rn")]
    [InlineData("sub.rn")]
    [InlineData("mul.rn")]
    [InlineData("div.rn")]
    public void Binary_operations(string operation)
    {
        Check.Binary($"{operation}.f32 %f0, %f1, %f2;", 'f', Values.Singles(1), (a, b) =>
        {
            float x = Bits.Single(a);
            float y = Bits.Single(b);
            return Bits.Of(operation switch { "add.rn" => x + y, "sub.rn" => x - y, "mul.rn" => x * y, _ => x / y });
        });
        Check.Binary($"{operation}.f64 %g0, %g1, %g2;", 'g', Values.Doubles(1), (a, b) =>
        {
            double x = Bits.Double(a);
            double y = Bits.Double(b);
            return Bits.Of(operation switch { "add.rn" => x + y, "sub.rn" => x - y, "mul.rn" => x * y, _ => x / y });
        });
    }

    [Fact]
    public void Fused_multiply_add()
    {
        Check.Ternary("fma.rn.f32 %f0, %f1, %f2, %f3;", 'f', Values.Singles(2),
            (a, b, c) => Bits.Of(MathF.FusedMultiplyAdd(Bits.Single(a), Bits.Single(b), Bits.Single(c))));
        Check.Ternary("mad.rn.f32 %f0, %f1, %f2, %f3;", 'f', Values.Singles(2),
            (a, b, c) => Bits.Of(MathF.FusedMultiplyAdd(Bits.Single(a), Bits.Single(b), Bits.Single(c))));
        Check.Ternary("fma.rn.f64 %g0, %g1, %g2, %g3;", 'g', Values.Doubles(2),
            (a, b, c) => Bits.Of(Math.FusedMultiplyAdd(Bits.Double(a), Bits.Double(b), Bits.Double(c))));
    }

    [Fact]
    public void Square_root_and_reciprocal()
    {
        Check.Binary("sqrt.rn.f32 %f0, %f1;", 'f', Values.Singles(3), (a, _) => Bits.Of(MathF.Sqrt(Bits.Single(a))));
        Check.Binary("sqrt.rn.f64 %g0, %g1;", 'g', Values.Doubles(3), (a, _) => Bits.Of(Math.Sqrt(Bits.Double(a))));
        Check.Binary("rcp.rn.f32 %f0, %f1;", 'f', Values.Singles(3), (a, _) => Bits.Of(1 / Bits.Single(a)));
        Check.Binary("rcp.rn.f64 %g0, %g1;", 'g', Values.Doubles(3), (a, _) => Bits.Of(1 / Bits.Double(a)));
    }

    [Fact]
    public void Minimum_and_maximum_prefer_numbers_and_order_zeros()
    {
        Check.Binary("min.f32 %f0, %f1, %f2;", 'f', Values.Singles(4),
            (a, b) => Bits.Of(MinNumber(Bits.Single(a), Bits.Single(b))));
        Check.Binary("max.f32 %f0, %f1, %f2;", 'f', Values.Singles(4),
            (a, b) => Bits.Of(-MinNumber(-Bits.Single(a), -Bits.Single(b))));
        Assert.Equal(0x8000_0000ul, Evaluator.One("min.f32 %f0, %f1, %f2;", 'f', 0, 0x8000_0000));
        Assert.Equal(0ul, Evaluator.One("max.f32 %f0, %f1, %f2;", 'f', 0x8000_0000, 0));
        Assert.Equal(0x7FFF_FFFFul, Evaluator.One("min.f32 %f0, %f1, %f2;", 'f', 0xFFC0_0000, 0x7F80_0001));
        Assert.Equal(Bits.Of(-1.5), Evaluator.One("min.f64 %g0, %g1, %g2;", 'g', Bits.Of(double.NaN), Bits.Of(-1.5)));
    }

    [Fact]
    public void Negate_and_absolute_touch_the_sign_alone()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Singles(5);
        Check.Binary("neg.f32 %f0, %f1;", 'f', values, (a, _) => a ^ 0x8000_0000);
        Check.Binary("abs.f32 %f0, %f1;", 'f', values, (a, _) => a & 0x7FFF_FFFF);
        Check.Binary("neg.f64 %g0, %g1;", 'g', Values.Doubles(5), (a, _) => a ^ 1ul << 63);
        Check.Binary("abs.f64 %g0, %g1;", 'g', Values.Doubles(5), (a, _) => a & long.MaxValue);
    }

    [Fact]
    public void Flush_to_zero_keeps_the_sign_of_operands_and_results()
    {
        const ulong subnormal = 0x0040_0000;
        Assert.Equal(subnormal, Evaluator.One("add.rn.f32 %f0, %f1, %f2;", 'f', subnormal, 0));
        Assert.Equal(0ul, Evaluator.One("add.rn.ftz.f32 %f0, %f1, %f2;", 'f', subnormal, 0));
        Assert.Equal(0x8000_0000ul, Evaluator.One("mul.rn.ftz.f32 %f0, %f1, %f2;", 'f', Bits.Of(-1e-30f), Bits.Of(1e-15f)));
        Assert.Equal(0x8000_0000ul, Evaluator.One("abs.ftz.f32 %f0, %f1; neg.ftz.f32 %f0, %f0;", 'f', 0x8000_0001));
        Assert.Equal(1ul, Evaluator.One("setp.eq.ftz.f32 %p0, %f1, %f2;", 'p', subnormal, 0x8000_0000));
        Assert.Equal(0ul, Evaluator.One("setp.eq.f32 %p0, %f1, %f2;", 'p', subnormal, 0x8000_0000));
    }

    [Theory]
    [InlineData(0.25f, 0.5f, 0.75f)]
    [InlineData(0.75f, 0.5f, 1f)]
    [InlineData(-0.75f, 0.5f, 0f)]
    [InlineData(float.NaN, 0.5f, 0f)]
    public void Saturation_clamps_to_the_unit_interval(float a, float b, float expected) =>
        Assert.Equal(Bits.Of(expected), Evaluator.One("add.rn.sat.f32 %f0, %f1, %f2;", 'f', Bits.Of(a), Bits.Of(b)));

    /// <summary>IEEE 754-2019 minimumNumber.</summary>
    private static float MinNumber(float a, float b)
    {
        if (float.IsNaN(a))
            return b;
        if (float.IsNaN(b))
            return a;
        return a < b || (a == b && float.IsNegative(a)) ? a : b;
    }
}
