using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("eq")]
    [InlineData("ne")]
    [InlineData("lt")]
    [InlineData("le")]
    [InlineData("gt")]
    [InlineData("ge")]
    public void Ordered_comparisons(string name)
    {
        (ulong[] A, ulong[] B, ulong[] C) integers = Values.Integers(1);
        Check.Binary($"setp.{name}.u32 %p0, %r1, %r2;", 'p', integers, (a, b) => Test(name, ((uint)a).CompareTo((uint)b)));
        Check.Binary($"setp.{name}.s32 %p0, %r1, %r2;", 'p', integers, (a, b) => Test(name, ((int)a).CompareTo((int)b)));
        Check.Binary($"setp.{name}.s16 %p0, %h1, %h2;", 'p', integers, (a, b) => Test(name, ((short)a).CompareTo((short)b)));
        Check.Binary($"setp.{name}.u64 %p0, %d1, %d2;", 'p', integers, (a, b) => Test(name, a.CompareTo(b)));
        Check.Binary($"setp.{name}.s64 %p0, %d1, %d2;", 'p', integers, (a, b) => Test(name, ((long)a).CompareTo((long)b)));
        Check.Binary($"setp.{name}.f32 %p0, %f1, %f2;", 'p', Values.Singles(1),
            (a, b) => Float(name, Bits.Single(a), Bits.Single(b), unordered: false));
        Check.Binary($"setp.{name}u.f32 %p0, %f1, %f2;", 'p', Values.Singles(1),
            (a, b) => Float(name, Bits.Single(a), Bits.Single(b), unordered: true));
        Check.Binary($"setp.{name}.f64 %p0, %g1, %g2;", 'p', Values.Doubles(1),
            (a, b) => Float(name, Bits.Double(a), Bits.Double(b), unordered: false));
    }

    [Fact]
    public void Unsigned_spellings_and_number_tests()
    {
        (ulong[] A, ulong[] B, ulong[] C) integers = Values.Integers(2);
        Check.Binary("setp.lo.u32 %p0, %r1, %r2;", 'p', integers, (a, b) => (uint)a < (uint)b ? 1u : 0);
        Check.Binary("setp.ls.u32 %p0, %r1, %r2;", 'p', integers, (a, b) => (uint)a <= (uint)b ? 1u : 0);
        Check.Binary("setp.hi.u32 %p0, %r1, %r2;", 'p', integers, (a, b) => (uint)a > (uint)b ? 1u : 0);
        Check.Binary("setp.hs.u32 %p0, %r1, %r2;", 'p', integers, (a, b) => (uint)a >= (uint)b ? 1u : 0);
        Check.Binary("setp.nan.f32 %p0, %f1, %f2;", 'p', Values.Singles(2),
            (a, b) => float.IsNaN(Bits.Single(a)) || float.IsNaN(Bits.Single(b)) ? 1u : 0);
        Check.Binary("setp.num.f32 %p0, %f1, %f2;", 'p', Values.Singles(2),
            (a, b) => float.IsNaN(Bits.Single(a)) || float.IsNaN(Bits.Single(b)) ? 0 : 1u);
    }

    [Theory]
    [InlineData("and", true, false)]
    [InlineData("or", true, true)]
    [InlineData("xor", false, true)]
    public void Combined_forms_set_both_predicates(string combine, bool whenLess, bool otherwise)
    {
        // With c true: p = less op 1 and q = !less op 1, read back as p + 2q.
        string body = $"setp.ne.u32 %p3, %r3, 0; setp.lt.{combine}.s32 %p0|%p1, %r1, %r2, %p3; "
            + "selp.u32 %r10, 1, 0, %p0; selp.u32 %r11, 2, 0, %p1; or.b32 %r0, %r10, %r11;";
        ulong expected = (whenLess ? 1u : 0u) | (otherwise ? 2u : 0u);
        Assert.Equal(expected, Evaluator.One(body, 'r', 1, 2, 1));
    }

    [Fact]
    public void Combined_form_with_a_negated_predicate()
    {
        const string body = "setp.ne.u32 %p3, %r3, 0; setp.lt.and.s32 %p0, %r1, %r2, !%p3;";
        Assert.Equal(1ul, Evaluator.One(body, 'p', 1, 2, 0));
        Assert.Equal(0ul, Evaluator.One(body, 'p', 1, 2, 1));
        Assert.Equal(0ul, Evaluator.One(body, 'p', 2, 1, 0));
    }

    [Fact]
    public void Set_and_select()
    {
        Assert.Equal(0xFFFF_FFFFul, Evaluator.One("set.lt.u32.s32 %r0, %r1, %r2;", 'r', 0xFFFF_FFFF, 1));
        Assert.Equal(Bits.Of(1f), Evaluator.One("set.gt.f32.f32 %f0, %f1, %f2;", 'f', Bits.Of(2f), Bits.Of(1f)));
        Assert.Equal(0ul, Evaluator.One("set.gt.f32.f32 %f0, %f1, %f2;", 'f', Bits.Of(float.NaN), Bits.Of(1f)));
        Assert.Equal(7ul, Evaluator.One("setp.ne.u32 %p1, %r3, 0; selp.b64 %d0, %d1, %d2, %p1;", 'd', 7, 8, 1));
        Assert.Equal(8ul, Evaluator.One("setp.ne.u32 %p1, %r3, 0; selp.b64 %d0, %d1, %d2, !%p1;", 'd', 7, 8, 1));
    }

    private static ulong Test(string name, int order) => name switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "lt" => order < 0,
        "le" => order <= 0,
        "gt" => order > 0,
        _ => order >= 0,
    } ? 1u : 0;

    private static ulong Float(string name, double a, double b, bool unordered) =>
        double.IsNaN(a) || double.IsNaN(b) ? (unordered ? 1u : 0) : Test(name, a.CompareTo(b));
}
