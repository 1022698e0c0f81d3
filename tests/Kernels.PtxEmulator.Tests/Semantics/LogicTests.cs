using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>Bitwise logic, shifts and bit fields.</summary>
public sealed class LogicTests
{
    [Theory]
    [InlineData("b16", 'h')]
    [InlineData("b32", 'r')]
    [InlineData("b64", 'd')]
    public void Bitwise_operations(string type, char register)
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(1);
        Check.Binary($"and.{type} %{register}0, %{register}1, %{register}2;", register, values, (a, b) => a & b);
        Check.Binary($"or.{type} %{register}0, %{register}1, %{register}2;", register, values, (a, b) => a | b);
        Check.Binary($"xor.{type} %{register}0, %{register}1, %{register}2;", register, values, (a, b) => a ^ b);
        Check.Binary($"not.{type} %{register}0, %{register}1;", register, values, (a, _) => ~a);
        int bits = register switch { 'h' => 16, 'r' => 32, _ => 64 };
        Check.Binary($"cnot.{type} %{register}0, %{register}1;", register, values, (a, _) => a << (64 - bits) == 0 ? 1u : 0u);
    }

    [Theory]
    [InlineData("and.pred %p0, %p1, %p2;", 0b1000)]
    [InlineData("or.pred %p0, %p1, %p2;", 0b1110)]
    [InlineData("xor.pred %p0, %p1, %p2;", 0b0110)]
    [InlineData("and.pred %p0, %p1, !%p2;", 0b0010)]
    [InlineData("not.pred %p0, %p2;", 0b0011)]
    [InlineData("mov.pred %p0, %p1;", 0b1010)]
    public void Predicate_operations(string instruction, int table)
    {
        for (ulong a = 0; a < 2; a++)
        {
            for (ulong b = 0; b < 2; b++)
            {
                ulong actual = Evaluator.One($"setp.ne.u32 %p1, %r1, 0; setp.ne.u32 %p2, %r2, 0; {instruction}", 'p', a, b);
                Assert.Equal((ulong)(table >> (int)(2 * b + a) & 1), actual);
            }
        }
    }

    [Fact]
    public void Three_input_logic()
    {
        for (int table = 0; table < 256; table++)
        {
            // The ISA's recipe: with these three constants the operation yields its own table.
            ulong actual = Evaluator.One($"lop3.b32 %r0, %r1, %r2, %r3, {table};", 'r', 0xF0, 0xCC, 0xAA);
            Assert.Equal((ulong)table, actual & 0xFF);
        }
    }

    [Fact]
    public void Shifts_clamp_at_the_width()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(2);
        Check.Binary("shl.b16 %h0, %h1, %r2;", 'h', values, (a, b) => (uint)b > 15 ? 0 : a << (int)(uint)b);
        Check.Binary("shl.b32 %r0, %r1, %r2;", 'r', values, (a, b) => (uint)b > 31 ? 0 : a << (int)(uint)b);
        Check.Binary("shl.b64 %d0, %d1, %r2;", 'd', values, (a, b) => (uint)b > 63 ? 0 : a << (int)(uint)b);
        Check.Binary("shr.u16 %h0, %h1, %r2;", 'h', values, (a, b) => (uint)b > 15 ? 0 : (ulong)(ushort)a >> (int)(uint)b);
        Check.Binary("shr.u32 %r0, %r1, %r2;", 'r', values, (a, b) => (uint)b > 31 ? 0 : (uint)a >> (int)(uint)b);
        Check.Binary("shr.b64 %d0, %d1, %r2;", 'd', values, (a, b) => (uint)b > 63 ? 0 : a >> (int)(uint)b);
        Check.Binary("shr.s16 %h0, %h1, %r2;", 'h', values, (a, b) => (ulong)((short)a >> (int)Math.Min((uint)b, 15)));
        Check.Binary("shr.s32 %r0, %r1, %r2;", 'r', values, (a, b) => (ulong)((int)a >> (int)Math.Min((uint)b, 31)));
        Check.Binary("shr.s64 %d0, %d1, %r2;", 'd', values, (a, b) => (ulong)((long)a >> (int)Math.Min((uint)b, 63)));
    }

    [Fact]
    public void Funnel_shifts()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(3);
        Check.Ternary("shf.l.wrap.b32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Left(a, b, (int)(c & 31)));
        Check.Ternary("shf.r.wrap.b32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Right(a, b, (int)(c & 31)));
        Check.Ternary("shf.l.clamp.b32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Left(a, b, (int)Math.Min((uint)c, 32)));
        Check.Ternary("shf.r.clamp.b32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Right(a, b, (int)Math.Min((uint)c, 32)));

        static ulong Left(ulong a, ulong b, int n) => n == 0 ? b : n == 32 ? a : (uint)b << n | (uint)a >> (32 - n);

        static ulong Right(ulong a, ulong b, int n) => n == 0 ? a : n == 32 ? b : (uint)b << (32 - n) | (uint)a >> n;
    }

    [Fact]
    public void Bit_field_extract()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(4);
        Check.Ternary("bfe.u32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Extract((uint)a, (byte)b, (byte)c, 32, false));
        Check.Ternary("bfe.s32 %r0, %r1, %r2, %r3;", 'r', values, (a, b, c) => Extract((uint)a, (byte)b, (byte)c, 32, true));
        Check.Ternary("bfe.u64 %d0, %d1, %r2, %r3;", 'd', values, (a, b, c) => Extract(a, (byte)b, (byte)c, 64, false));
        Check.Ternary("bfe.s64 %d0, %d1, %r2, %r3;", 'd', values, (a, b, c) => Extract(a, (byte)b, (byte)c, 64, true));
        Assert.Equal(0xFFFF_FFF8ul, Evaluator.One("bfe.s32 %r0, %r1, 4, 4;", 'r', 0x80));

        // The value with copies of its top bit (or zeros) to the left, shifted down, then cut to the length.
        static ulong Extract(ulong value, int position, int length, int bits, bool signed)
        {
            if (length == 0)
                return 0;
            Int128 extended = signed && value >> (bits - 1) != 0 ? (Int128)value - (Int128.One << bits) : value;
            Int128 shifted = position >= 127 ? (extended < 0 ? -1 : 0) : extended >> position;
            if (length >= 64)
                return (ulong)(UInt128)shifted;
            ulong field = (ulong)(UInt128)shifted & (1ul << length) - 1;
            bool negative = signed && (field >> (length - 1) & 1) != 0;
            return negative ? field | ulong.MaxValue << length : field;
        }
    }

    [Fact]
    public void Bit_field_insert()
    {
        Assert.Equal(0xFFFF_FABFul, Evaluator.One("bfi.b32 %r0, %r1, %r2, 4, 8;", 'r', 0x12AB, 0xFFFF_FFFF));
        Assert.Equal(0xB000_0000ul, Evaluator.One("bfi.b32 %r0, %r1, %r2, 28, 8;", 'r', 0xAB, 0));
        Assert.Equal(0x55ul, Evaluator.One("bfi.b32 %r0, %r1, %r2, 4, 0;", 'r', 0xAB, 0x55));
        Assert.Equal(0x55ul, Evaluator.One("bfi.b32 %r0, %r1, %r2, 32, 4;", 'r', 0xAB, 0x55));
        Assert.Equal(0xAB00_0000_0000ul, Evaluator.One("bfi.b64 %d0, %d1, %d2, 40, 8;", 'd', 0xAB, 0));
    }

    [Fact]
    public void Bit_counts_and_reversal()
    {
        (ulong[] A, ulong[] B, ulong[] C) values = Values.Integers(5);
        Check.Binary("popc.b32 %r0, %r1;", 'r', values, (a, _) => (ulong)BitOperationsByText((uint)a).Count(c => c == '1'));
        Check.Binary("popc.b64 %r0, %d1;", 'r', values, (a, _) => (ulong)Convert.ToString((long)a, 2).Count(c => c == '1'));
        Check.Binary("clz.b32 %r0, %r1;", 'r', values, (a, _) => (ulong)BitOperationsByText((uint)a).TakeWhile(c => c == '0').Count());
        Check.Binary("clz.b64 %r0, %d1;", 'r', values,
            (a, _) => (ulong)Convert.ToString((long)a, 2).PadLeft(64, '0').TakeWhile(c => c == '0').Count());
        Check.Binary("brev.b32 %r0, %r1;", 'r', values,
            (a, _) => Convert.ToUInt64(string.Concat(BitOperationsByText((uint)a).Reverse()), 2));

        static string BitOperationsByText(uint value) => Convert.ToString(value, 2).PadLeft(32, '0');
    }

    [Theory]
    [InlineData("", 0x3210, 0x33221100)]
    [InlineData("", 0x7654, 0x77665544)]
    [InlineData("", 0x0426, 0x00442266)]
    [InlineData(".f4e", 1, 0x44332211)]
    [InlineData(".b4e", 1, 0x66770011)]
    [InlineData(".rc8", 2, 0x22222222)]
    [InlineData(".ecl", 2, 0x33222222)]
    [InlineData(".ecr", 2, 0x22221100)]
    [InlineData(".rc16", 1, 0x33223322)]
    public void Byte_permutation(string mode, uint control, uint expected) =>
        Assert.Equal(expected, Evaluator.One($"prmt.b32{mode} %r0, %r1, %r2, {control};", 'r', 0x3322_1100, 0x7766_5544));

    [Fact]
    public void Byte_permutation_replicates_signs() =>
        Assert.Equal(0xFF80_007Ful, Evaluator.One("prmt.b32 %r0, %r1, %r2, 0xF780;", 'r', 0x7F, 0x8000_0000));
}
