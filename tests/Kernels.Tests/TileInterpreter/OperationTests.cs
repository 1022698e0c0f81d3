using Kernels.Generator.TilePrograms;
using Xunit;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>Every operation on lane values, against values worked out by hand.</summary>
public class OperationTests
{
    private const int NaN = 0x7FC00000;
    private const int Infinity = 0x7F800000;
    private const int MinusZero = int.MinValue;

    [Fact]
    public void Literals_fill_lanes()
    {
        Assert.Equal([7, 7, 7, 7], TinyProgram.Evaluate(2, b => b.Constant(7)));
        Assert.Equal([1, 2, 3, 5], TinyProgram.Evaluate(2, b => b.LaneConstant(ValueType.I32, [1, 2, 3, 5])));
        Assert.Equal([0, 1, 2, 3], TinyProgram.Evaluate(2, b => b.LaneIndex()));
    }

    [Theory]
    [InlineData((int)Opcode.Add, 0x3F800000, 0x33800000, 0x3F800000)] // 1 + 2^−24 is a tie
    [InlineData((int)Opcode.Add, 0x3F800001, 0x33800000, 0x3F800002)] // a tie to the even neighbour above
    [InlineData((int)Opcode.Subtract, 0x00800000, 0x00000001, 0x007FFFFF)] // into the subnormals
    [InlineData((int)Opcode.Subtract, MinusZero, 0, MinusZero)]
    [InlineData((int)Opcode.Add, MinusZero, 0, 0)]
    [InlineData((int)Opcode.Multiply, 0x00000003, 0x3F000000, 0x00000002)] // half of 3 subnormal units
    [InlineData((int)Opcode.Multiply, 0x7F7FFFFF, 0x40000000, Infinity)]
    [InlineData((int)Opcode.Divide, 0x3F800000, 0x40400000, 0x3EAAAAAB)] // 1/3
    [InlineData((int)Opcode.Divide, 0x3F800000, MinusZero, unchecked((int)0xFF800000))]
    [InlineData((int)Opcode.Minimum, NaN, 5, 5)]
    [InlineData((int)Opcode.Minimum, 5, NaN, NaN)]
    [InlineData((int)Opcode.Minimum, MinusZero, 0, 0)]
    [InlineData((int)Opcode.Maximum, NaN, 5, 5)]
    [InlineData((int)Opcode.Maximum, 5, NaN, NaN)]
    [InlineData((int)Opcode.Maximum, 0, MinusZero, MinusZero)]
    public void Float_arithmetic_is_binary32(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Apply((Opcode)kind, Float(b, x), Float(b, y))));

    [Theory]
    [InlineData((int)Opcode.Add, int.MaxValue, 1, int.MinValue)]
    [InlineData((int)Opcode.Subtract, int.MinValue, 1, int.MaxValue)]
    [InlineData((int)Opcode.Multiply, 0x10001, 0x10001, 0x20001)]
    [InlineData((int)Opcode.Minimum, -1, 1, -1)]
    [InlineData((int)Opcode.Maximum, -1, 1, 1)]
    [InlineData((int)Opcode.And, 0b1100, 0b1010, 0b1000)]
    [InlineData((int)Opcode.Or, 0b1100, 0b1010, 0b1110)]
    [InlineData((int)Opcode.Xor, 0b1100, 0b1010, 0b0110)]
    [InlineData((int)Opcode.ShiftLeft, 3, 31, int.MinValue)]
    [InlineData((int)Opcode.ShiftRightLogical, -1, 28, 15)]
    [InlineData((int)Opcode.ShiftRightArithmetic, -16, 2, -4)]
    public void Integer_arithmetic_wraps(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Apply((Opcode)kind, b.Constant(x), b.Constant(y))));

    [Theory]
    [InlineData((int)Opcode.Add, 1L << 32, 1, 1)]
    [InlineData((int)Opcode.Subtract, 1, 2, -1)]
    [InlineData((int)Opcode.Multiply, 1 << 20, 3, 3 << 20)]
    [InlineData((int)Opcode.Divide, 17, 5, 3)]
    [InlineData((int)Opcode.Remainder, 17, 5, 2)]
    [InlineData((int)Opcode.Minimum, -1, 1, -1)]
    [InlineData((int)Opcode.Maximum, -1, 1, 1)]
    [InlineData((int)Opcode.And, 12, 10, 8)]
    [InlineData((int)Opcode.Or, 12, 10, 14)]
    [InlineData((int)Opcode.Xor, 12, 10, 6)]
    [InlineData((int)Opcode.ShiftLeft, 3, 4, 48)]
    [InlineData((int)Opcode.ShiftRightLogical, -1, 31, -1)] // 2^33 − 1, of which a lane keeps the low bits
    [InlineData((int)Opcode.ShiftRightArithmetic, -16, 2, -4)]
    public void Index_arithmetic_is_uniform(int kind, long x, long y, int expected) =>
        Assert.Equal([expected, expected], TinyProgram.Evaluate(1, b =>
            b.Apply(Opcode.SplatIndex, b.Apply((Opcode)kind, b.Index(x), b.Index(y)))));

    [Theory]
    [InlineData(-1, -1, -2)]
    [InlineData(-1, 2, 1)]
    [InlineData(0x10000, 0x10000, 1)]
    [InlineData(int.MinValue, 3, 1)]
    public void Upper_halves_are_of_unsigned_products(int x, int y, int expected) =>
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Apply(Opcode.MultiplyHigh, b.Constant(x), b.Constant(y))));

    [Theory]
    [InlineData((int)Opcode.IntToFloat, 16777217, 0x4B800000)] // 2^24 + 1 is a tie
    [InlineData((int)Opcode.IntToFloat, -3, unchecked((int)0xC0400000))]
    [InlineData((int)Opcode.SquareRoot, 0x40000000, 0x3FB504F3)] // √2
    [InlineData((int)Opcode.SquareRoot, 0x00000001, 0x1A3504F3)] // the least number
    [InlineData((int)Opcode.SquareRoot, unchecked((int)0x80000000), unchecked((int)0x80000000))] // −0
    [InlineData((int)Opcode.RoundToInt, 0x3F000000, 0)] // 0.5
    [InlineData((int)Opcode.RoundToInt, 0x3FC00000, 2)] // 1.5
    [InlineData((int)Opcode.RoundToInt, unchecked((int)0xC0200000), -2)] // −2.5
    [InlineData((int)Opcode.HalfBitsToFloat, 0x0001, 0x33800000)]
    [InlineData((int)Opcode.HalfBitsToFloat, 0xFC00, unchecked((int)0xFF800000))]
    [InlineData((int)Opcode.FloatToHalfBits, 0x477FE000, 0x7BFF)] // 65504
    [InlineData((int)Opcode.FloatToHalfBits, 0x477FF000, 0x7C00)] // 65520, the first that overflows
    [InlineData((int)Opcode.FloatToHalfBits, 0x33000000, 0x0000)] // 2^−25 is a tie to zero
    [InlineData((int)Opcode.FloatToHalfBits, NaN, LaneArithmetic.SomeHalfNaN)]
    [InlineData((int)Opcode.FloatToBits, 0x12345678, 0x12345678)]
    [InlineData((int)Opcode.BitsToFloat, 0x12345678, 0x12345678)]
    public void Conversions(int kind, int x, int expected)
    {
        bool fromFloat = (Opcode)kind is Opcode.RoundToInt or Opcode.FloatToHalfBits or Opcode.FloatToBits or Opcode.SquareRoot;
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Apply((Opcode)kind, fromFloat ? Float(b, x) : b.Constant(x))));
    }

    [Fact]
    public void A_unit_multiply_add_rounds_once_per_lane_by_its_own_factor() => Assert.Equal(
        [Bits(5f), Bits(1f)],
        TinyProgram.Evaluate(1, b => b.UnitMultiplyAdd(b.Constant(2f), b.LaneConstant(ValueType.F32, [Bits(1f), Bits(-1f)]), b.Constant(3f))));

    /// <summary>(1 + ε)² − (1 + 2ε) = ε², which the rounded product has lost.</summary>
    [Fact]
    public void A_fused_multiply_add_rounds_once()
    {
        float x = 1 + MathF.ScaleB(1, -23), sum = -1 - MathF.ScaleB(1, -22);
        Assert.Equal(Bits(MathF.ScaleB(1, -46)), TinyProgram.Evaluate(b => b.Apply(Opcode.FusedMultiplyAdd, b.Constant(x), b.Constant(x), b.Constant(sum))));
    }

    [Theory]
    [InlineData(1, 2, 10)]
    [InlineData(2, 2, 20)]
    [InlineData(-1, 0, 10)]
    [InlineData(3, 2, 20)]
    public void A_choice_runs_one_of_its_bodies(long x, long y, int expected)
    {
        MemoryObject output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(0, b => b.If(b.Index(x), b.Index(y), () => Store(b, 10), () => Store(b, 20)), output);
        void Store(TileBuilder b, int value) => b.Store(TinyProgram.At(b, output), b.Constant(value));
        Assert.Equal(expected, BitConverter.ToInt32(TinyProgram.Run(program, LaneOrder.Lockstep, 4)[0]));
    }

    [Theory]
    [InlineData((int)Opcode.Equal, 0, MinusZero, 1)]
    [InlineData((int)Opcode.Equal, NaN, NaN, 0)]
    [InlineData((int)Opcode.Less, NaN, 0, 0)]
    [InlineData((int)Opcode.Less, MinusZero, 1, 1)]
    [InlineData((int)Opcode.GreaterOrEqual, 0, NaN, 0)]
    [InlineData((int)Opcode.GreaterOrEqual, Infinity, Infinity, 1)]
    public void Float_comparisons_are_ordered(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, Choice(b => b.Apply((Opcode)kind, Float(b, x), Float(b, y))));

    [Theory]
    [InlineData((int)Opcode.Equal, 3, 3, 1)]
    [InlineData((int)Opcode.NotEqual, 3, 3, 0)]
    [InlineData((int)Opcode.Less, -1, 0, 1)]
    [InlineData((int)Opcode.GreaterOrEqual, int.MaxValue, int.MaxValue - 1, 1)]
    [InlineData((int)Opcode.GreaterOrEqual, int.MaxValue - 1, int.MaxValue, 0)]
    public void Integer_comparisons_are_signed(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, Choice(b => b.Apply((Opcode)kind, b.Constant(x), b.Constant(y))));

    [Fact]
    public void Masks_combine_and_select_by_lane() => Assert.Equal([2, 1, 2, 2], TinyProgram.Evaluate(2, b =>
    {
        Value odd = b.Apply(Opcode.Equal, b.And(b.LaneIndex(), b.Constant(1)), b.Constant(1));
        Value low = b.Apply(Opcode.Less, b.LaneIndex(), b.Constant(2));
        return b.Select(b.And(odd, low), b.Constant(1), b.Constant(2));
    }));

    [Fact]
    public void An_exchange_swaps_lanes() =>
        Assert.Equal([2, 3, 0, 1], TinyProgram.Evaluate(2, b => b.Exchange(b.LaneIndex(), 2)));

    [Fact]
    public void A_byte_shuffle_permutes_the_register() => Assert.Equal(
        [unchecked((int)0x08070605), 0x01020304],
        TinyProgram.Evaluate(1, b => b.ShuffleBytes(b.LaneConstant(ValueType.I32, [0x04030201, 0x08070605]), [4, 5, 6, 7, 3, 2, 1, 0])));

    [Theory]
    [InlineData(10, 0x04030201, 0x01010101, 20)]
    [InlineData(0, unchecked((int)0xFF00FF00), 0x7F817F81, 255 * (127 + 127))] // unsigned 255 in bytes 1 and 3, signed 127
    [InlineData(0, 0x00FF00FF, 0x7F817F81, -255 * (127 + 127))]
    [InlineData(-5, -1, 0x7F80817F, (255 * (127 - 127 - 128 + 127)) - 5)]
    public void A_dot_product_of_bytes(int x, int unsigned, int signed, int expected) => Assert.Equal(expected, TinyProgram.Evaluate(b =>
        b.Dot4(b.Constant(x), b.Constant(unsigned), b.Constant(signed), new ByteRange(255, 128))));

    [Theory]
    [InlineData(0x04030201, 0x01010101, 10)]
    [InlineData(0x00020003, unchecked((int)0x81FF7FFF), -5)] // 2·−1 above, 3·−1 below
    [InlineData(0x7F7F7F7F, 0x7F007F00, 2 * 127 * 127)]
    [InlineData(0x7F7F7F7F, unchecked((int)0x80808080), -4 * 127 * 128)]
    public void A_chain_is_added_to_what_it_began_with(int unsigned, int signed, int expected)
    {
        Assert.Equal(1000 + expected, TinyProgram.Evaluate(b => TinyProgram.Chain(b, b.Constant(1000), (unsigned, signed))));
        Assert.Equal(-1 + expected + 10, TinyProgram.Evaluate(b => TinyProgram.Chain(b, b.Constant(-1), (unsigned, signed), (0x04030201, 0x01010101))));
    }

    [Theory]
    [InlineData(7, 0x00020001, 0x00040003, 18)]
    [InlineData(0, 0x00FF00FF, unchecked((int)0xFF81FF81), -2 * 255 * 127)]
    [InlineData(5, unchecked((int)0x8000FFFF), 0x7FFF0001, 5 - 1 - (32768 * 32767))]
    public void A_dot_product_of_pairs(int x, int u, int s, int expected) => Assert.Equal(expected, TinyProgram.Evaluate(b =>
        b.DotPairs(b.Constant(x), b.Constant(u), b.Constant(s))));

    [Theory]
    [InlineData(0x00010002, 0x00030004, 0x00040006)]
    [InlineData(unchecked((int)0xFFFF0001), 0x0002FFFF, 0x00010000)] // −1 + 2 above, 1 − 1 below: nothing is carried
    [InlineData(0x40004000, 0x3FFF3FFF, 0x7FFF7FFF)]
    public void Pairs_are_added_apart(int x, int y, int expected) => Assert.Equal(expected, TinyProgram.Evaluate(b =>
        b.Apply(Opcode.AddPairs, b.Constant(x), b.Constant(y))));

    [Fact]
    public void Bytes_are_looked_up_within_four_lanes() => Assert.Equal(
        [0x13121110, 0x1C1D1E1F, 0x10101010, 0x1F1A1510, 0x23222120, 0x2C2D2E2F, 0x20202020, 0x2F2A2520],
        TinyProgram.Evaluate(3, b =>
        {
            Value table = b.LaneConstant(ValueType.I32, [0x13121110, 0x17161514, 0x1B1A1918, 0x1F1E1D1C, 0x23222120, 0x27262524, 0x2B2A2928, 0x2F2E2D2C]);
            Value numbers = b.LaneConstant(ValueType.I32, [0x03020100, 0x0C0D0E0F, 0, 0x0F0A0500, 0x03020100, 0x0C0D0E0F, 0, 0x0F0A0500]);
            return b.Apply(Opcode.LookupBytes, table, numbers);
        }));

    [Fact]
    public void Bytes_are_looked_up_among_literals() => Assert.Equal(
        [0x1F1A1510, 0x10101011],
        TinyProgram.Evaluate(1, b => b.LookupLiterals(b.LaneConstant(ValueType.I32, [0x0F0A0500, 0x00000001]), [.. Enumerable.Range(0x10, 16).Select(i => (byte)i)])));

    [Theory]
    [InlineData(0x3210, 0x44332211)]
    [InlineData(0x7654, unchecked((int)0x88776655))]
    [InlineData(0xFC09, unchecked((int)0xFF001100))] // byte 7 of the eight has its sign set, bytes 4 and 1 have not
    public void Bytes_of_two_words_are_chosen(int selector, int expected) => Assert.Equal(expected, TinyProgram.Evaluate(b =>
        b.Apply(Opcode.PermuteBytes, b.Constant(0x44332211), b.Constant(unchecked((int)0x88776655)), b.Constant(selector))));

    [Fact]
    public void Extents_are_those_of_the_launch()
    {
        MemoryObject output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(
            1, b => b.Store(TinyProgram.At(b, output), b.Apply(Opcode.SplatIndex, b.Parameter(ParameterKind.Extent, 1))), extents: 2, output);
        var memory = MachineMemory.Unwritten("output", 8, LaneOrder.Lockstep);

        new TileMachine(program, LaneOrder.Lockstep, [memory], 5, 7).RunTiles(0, 1, 1);

        Assert.Equal([7, 0, 0, 0, 7, 0, 0, 0], memory.Bytes);
    }

    private static int Choice(Func<TileBuilder, Value> mask) =>
        TinyProgram.Evaluate(b => b.Select(mask(b), b.Constant(1), b.Constant(0)));

    private static Value Float(TileBuilder builder, int bits) => builder.Constant(ValueType.F32, bits);

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
