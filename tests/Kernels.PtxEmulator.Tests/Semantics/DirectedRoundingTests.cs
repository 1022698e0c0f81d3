using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>
/// .rz, .rm and .rp in single precision, on operands whose exact result a double holds (or whose exact residual does), so that
/// the result can be moved to the right neighbour.
/// </summary>
public sealed class DirectedRoundingTests
{
    public static TheoryData<string> Modes => ["rn", "rz", "rm", "rp"];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Add_subtract_multiply_and_fuse(string mode)
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Moderate(11);
        Check.Binary($"add.{mode}.f32 %f0, %f1, %f2;", 'f', values,
            (a, b) => Bits.Of(Round((double)Bits.Single(a) + Bits.Single(b), mode)));
        Check.Binary($"sub.{mode}.f32 %f0, %f1, %f2;", 'f', values,
            (a, b) => Bits.Of(Round((double)Bits.Single(a) - Bits.Single(b), mode)));
        Check.Binary($"mul.{mode}.f32 %f0, %f1, %f2;", 'f', values,
            (a, b) => Bits.Of(Round((double)Bits.Single(a) * Bits.Single(b), mode)));
        (ulong[] A, ulong[] B, ulong[] C) small = Moderate(12, significandBits: 14);
        Check.Ternary($"fma.{mode}.f32 %f0, %f1, %f2, %f3;", 'f', small,
            (a, b, c) => Bits.Of(Round((double)Bits.Single(a) * Bits.Single(b) + Bits.Single(c), mode)));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Divide_and_root_leave_a_residual_of_the_right_sign(string mode)
    {
        Check.Binary($"div.{mode}.f32 %f0, %f1, %f2;", 'f', Moderate(13), (a, b) =>
        {
            double x = Bits.Single(a);
            double y = Bits.Single(b);
            return Bits.Of(Nearest((float)(x / y), q => (q * y - x) * Math.Sign(y), mode, x / y));
        });
        Check.Binary($"sqrt.{mode}.f32 %f0, %f1;", 'f', Positive(Moderate(14)), (a, _) =>
        {
            double x = Bits.Single(a);
            return Bits.Of(Nearest((float)Math.Sqrt(x), q => q * q - x, mode, Math.Sqrt(x)));
        });
    }

    [Theory]
    [InlineData("rz", float.MaxValue)]
    [InlineData("rm", float.MaxValue)]
    [InlineData("rp", float.PositiveInfinity)]
    [InlineData("rn", float.PositiveInfinity)]
    public void Overflow_follows_the_direction(string mode, float expected)
    {
        ulong large = Bits.Of(float.MaxValue);
        Assert.Equal(Bits.Of(expected), Evaluator.One($"add.{mode}.f32 %f0, %f1, %f2;", 'f', large, large));
    }

    [Fact]
    public void Exact_zero_sums_are_negative_only_when_rounding_down()
    {
        Assert.Equal(0ul, Evaluator.One("add.rz.f32 %f0, %f1, %f2;", 'f', Bits.Of(1f), Bits.Of(-1f)));
        Assert.Equal(0ul, Evaluator.One("add.rp.f32 %f0, %f1, %f2;", 'f', Bits.Of(1f), Bits.Of(-1f)));
        Assert.Equal(0x8000_0000ul, Evaluator.One("add.rm.f32 %f0, %f1, %f2;", 'f', Bits.Of(1f), Bits.Of(-1f)));
        Assert.Equal(0x8000_0000ul, Evaluator.One("add.rz.f32 %f0, %f1, %f2;", 'f', 0x8000_0000, 0x8000_0000));
    }

    [Fact]
    public void Tiny_results_round_within_the_subnormals()
    {
        ulong tiny = Bits.Of(1e-30f);
        Assert.Equal(0ul, Evaluator.One("mul.rz.f32 %f0, %f1, %f2;", 'f', tiny, tiny));
        Assert.Equal(1ul, Evaluator.One("mul.rp.f32 %f0, %f1, %f2;", 'f', tiny, tiny));
        Assert.Equal(0x8000_0001ul, Evaluator.One("mul.rm.f32 %f0, %f1, %f2;", 'f', tiny, tiny | 0x8000_0000));
    }

    [Fact]
    public void Double_precision_rounds_to_neighbours()
    {
        ulong one = Bits.Of(1.0);
        ulong three = Bits.Of(3.0);
        ulong down = Evaluator.One("div.rm.f64 %g0, %g1, %g2;", 'g', one, three);
        ulong up = Evaluator.One("div.rp.f64 %g0, %g1, %g2;", 'g', one, three);
        Assert.Equal(down + 1, up);
        Assert.Equal(Bits.Of(1 / 3.0), Evaluator.One("div.rn.f64 %g0, %g1, %g2;", 'g', one, three));
        Assert.Equal(one + 1, Evaluator.One("add.rp.f64 %g0, %g1, %g2;", 'g', one, Bits.Of(1e-40)));
    }

    /// <summary>Random values near 1, where sums and products of two are exact in double precision.</summary>
    private static (ulong[] A, ulong[] B, ulong[] C) Moderate(int seed, int significandBits = 24)
    {
        var random = new Random(seed);
        ulong[] Next() =>
        [
            .. Enumerable.Range(0, 1000).Select(_ =>
            {
                float magnitude = random.Next(1 << (significandBits - 1), 1 << significandBits);
                return Bits.Of(MathF.ScaleB(magnitude, random.Next(-12, 12) - significandBits) * (random.Next(2) * 2 - 1));
            }),
        ];
        return (Next(), Next(), Next());
    }

    private static (ulong[] A, ulong[] B, ulong[] C) Positive((ulong[] A, ulong[] B, ulong[] C) values) =>
        ([.. values.A.Select(a => a & 0x7FFF_FFFF)], values.B, values.C);

    private static float Round(double exact, string mode)
    {
        float nearest = (float)exact;
        if (exact == 0 && mode == "rm")
            return -0f;
        return Nearest(nearest, candidate => candidate - exact, mode, exact);
    }

    /// <param name="nearest">The exact value rounded to nearest.</param>
    /// <param name="error">A function of a candidate with the sign of candidate − exact.</param>
    /// <param name="mode">The direction.</param>
    /// <param name="sign">A number of the exact value's sign.</param>
    private static float Nearest(float nearest, Func<double, double> error, string mode, double sign)
    {
        double miss = error(nearest);
        bool wantsBelow = mode == "rm" || (mode == "rz" && sign > 0);
        bool wantsAbove = mode == "rp" || (mode == "rz" && sign < 0);
        if (wantsBelow && miss > 0)
            return MathF.BitDecrement(nearest);
        return wantsAbove && miss < 0 ? MathF.BitIncrement(nearest) : nearest;
    }
}
