using System.Numerics;
using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>Integer arithmetic against arbitrary-precision arithmetic.</summary>
public sealed class IntegerTests
{
    private static readonly (string Type, char Register, int Bits, bool Signed)[] s_types =
    [
        ("u16", 'h', 16, false), ("s16", 'h', 16, true), ("u32", 'r', 32, false),
        ("s32", 'r', 32, true), ("u64", 'd', 64, false), ("s64", 'd', 64, true),
    ];

    public static TheoryData<string, int> Operations()
    {
        var data = new TheoryData<string, int>();
        foreach (string operation in new[] { "add", "sub", "mul.lo", "mul.hi", "min", "max", "div", "rem" })
        {
            for (int type = 0; type < s_types.Length; type++)
                data.Add(operation, type);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Binary_operations(string operation, int typeIndex)
    {
        (string? type, char register, int bits, bool signed) = s_types[typeIndex];
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(1);
        if (operation is "div" or "rem")
            values.B = [.. values.B.Select(value => (value & Mask(bits)) == 0 ? 3 : value)];
        Check.Binary($"{operation}.{type} %{register}0, %{register}1, %{register}2;", register, values, (a, b) =>
        {
            BigInteger x = Value(a, bits, signed);
            BigInteger y = Value(b, bits, signed);
            return Low(operation switch
            {
                "add" => x + y,
                "sub" => x - y,
                "mul.lo" => x * y,
                "mul.hi" => (x * y) >> bits,
                "min" => BigInteger.Min(x, y),
                "max" => BigInteger.Max(x, y),
                "div" => BigInteger.Divide(x, y),
                _ => BigInteger.Remainder(x, y),
            });
        });
    }

    [Theory]
    [InlineData("lo")]
    [InlineData("hi")]
    public void Multiply_add(string half)
    {
        foreach ((string? type, char register, int bits, bool signed) in s_types)
        {
            string names = string.Join(", ", Enumerable.Range(0, 4).Select(i => $"%{register}{i}"));
            Check.Ternary($"mad.{half}.{type} {names};", register, Values.Integers(2), (a, b, c) =>
            {
                BigInteger product = Value(a, bits, signed) * Value(b, bits, signed);
                return Low((half == "hi" ? product >> bits : product) + Value(c, bits, signed));
            });
        }
    }

    [Fact]
    public void Wide_products()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(3);
        Check.Binary("mul.wide.u16 %r0, %h1, %h2;", 'r', values, (a, b) => (uint)(ushort)a * (ushort)b);
        Check.Binary("mul.wide.s16 %r0, %h1, %h2;", 'r', values, (a, b) => (ulong)((short)a * (short)b));
        Check.Binary("mul.wide.u32 %d0, %r1, %r2;", 'd', values, (a, b) => (ulong)(uint)a * (uint)b);
        Check.Binary("mul.wide.s32 %d0, %r1, %r2;", 'd', values, (a, b) => (ulong)((long)(int)a * (int)b));
        Check.Ternary("mad.wide.u32 %d0, %r1, %r2, %d3;", 'd', values, (a, b, c) => (ulong)(uint)a * (uint)b + c);
        Check.Ternary("mad.wide.s16 %r0, %h1, %h2, %r3;", 'r', values, (a, b, c) => (ulong)((short)a * (short)b) + c);
    }

    [Fact]
    public void Negate_and_absolute()
    {
        foreach ((string? type, char register, int bits, bool signed) in s_types)
        {
            if (!signed)
                continue;
            Check.Binary($"neg.{type} %{register}0, %{register}1;", register, Values.Integers(4), (a, _) => Low(-Value(a, bits, true)));
            Check.Binary($"abs.{type} %{register}0, %{register}1;", register, Values.Integers(4),
                (a, _) => Low(BigInteger.Abs(Value(a, bits, true))));
        }
    }

    [Fact]
    public void Saturating_add_and_subtract()
    {
        Check.Binary("add.sat.s32 %r0, %r1, %r2;", 'r', Values.Integers(5),
            (a, b) => Low(BigInteger.Max(int.MinValue, BigInteger.Min(int.MaxValue, (BigInteger)(int)a + (int)b))));
        Check.Binary("sub.sat.s32 %r0, %r1, %r2;", 'r', Values.Integers(5),
            (a, b) => Low(BigInteger.Max(int.MinValue, BigInteger.Min(int.MaxValue, (BigInteger)(int)a - (int)b))));
    }

    [Fact]
    public void Immediates_of_either_sign()
    {
        Assert.Equal(4ul, Evaluator.One("add.u32 %r0, %r1, -1;", 'r', 5));
        Assert.Equal(4ul, Evaluator.One("add.s32 %r0, %r1, 0xFFFFFFFF;", 'r', 5));
        Assert.Equal(0x1234ul, Evaluator.One("mov.u32 %r0, 0x1234U;", 'r', 0));
        Assert.Equal(0b1011ul, Evaluator.One("mov.u32 %r0, 0b1011;", 'r', 0));
        Assert.Equal(8ul, Evaluator.One("mov.u32 %r0, 010;", 'r', 0));
    }

    private static ulong Mask(int bits) => bits == 64 ? ulong.MaxValue : (1ul << bits) - 1;

    private static BigInteger Value(ulong bits, int width, bool signed)
    {
        BigInteger value = bits & Mask(width);
        return signed && value >> (width - 1) != 0 ? value - (BigInteger.One << width) : value;
    }

    private static ulong Low(BigInteger value) => (ulong)(value & ulong.MaxValue);
}
