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
    [InlineData((int)BinaryKind.Add, 0x3F800000, 0x33800000, 0x3F800000)] // 1 + 2^−24 is a tie
    [InlineData((int)BinaryKind.Add, 0x3F800001, 0x33800000, 0x3F800002)] // a tie to the even neighbour above
    [InlineData((int)BinaryKind.Subtract, 0x00800000, 0x00000001, 0x007FFFFF)] // into the subnormals
    [InlineData((int)BinaryKind.Subtract, MinusZero, 0, MinusZero)]
    [InlineData((int)BinaryKind.Add, MinusZero, 0, 0)]
    [InlineData((int)BinaryKind.Multiply, 0x00000003, 0x3F000000, 0x00000002)] // half of 3 subnormal units
    [InlineData((int)BinaryKind.Multiply, 0x7F7FFFFF, 0x40000000, Infinity)]
    [InlineData((int)BinaryKind.Divide, 0x3F800000, 0x40400000, 0x3EAAAAAB)] // 1/3
    [InlineData((int)BinaryKind.Divide, 0x3F800000, MinusZero, unchecked((int)0xFF800000))]
    [InlineData((int)BinaryKind.Minimum, NaN, 5, 5)]
    [InlineData((int)BinaryKind.Minimum, 5, NaN, NaN)]
    [InlineData((int)BinaryKind.Minimum, MinusZero, 0, 0)]
    [InlineData((int)BinaryKind.Maximum, NaN, 5, 5)]
    [InlineData((int)BinaryKind.Maximum, 5, NaN, NaN)]
    [InlineData((int)BinaryKind.Maximum, 0, MinusZero, MinusZero)]
    public void Float_arithmetic_is_binary32(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Binary((BinaryKind)kind, Float(b, x), Float(b, y))));

    [Theory]
    [InlineData((int)BinaryKind.Add, int.MaxValue, 1, int.MinValue)]
    [InlineData((int)BinaryKind.Subtract, int.MinValue, 1, int.MaxValue)]
    [InlineData((int)BinaryKind.Multiply, 0x10001, 0x10001, 0x20001)]
    [InlineData((int)BinaryKind.Minimum, -1, 1, -1)]
    [InlineData((int)BinaryKind.Maximum, -1, 1, 1)]
    [InlineData((int)BinaryKind.And, 0b1100, 0b1010, 0b1000)]
    [InlineData((int)BinaryKind.Or, 0b1100, 0b1010, 0b1110)]
    [InlineData((int)BinaryKind.Xor, 0b1100, 0b1010, 0b0110)]
    [InlineData((int)BinaryKind.ShiftLeft, 3, 31, int.MinValue)]
    [InlineData((int)BinaryKind.ShiftRightLogical, -1, 28, 15)]
    [InlineData((int)BinaryKind.ShiftRightArithmetic, -16, 2, -4)]
    public void Integer_arithmetic_wraps(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Binary((BinaryKind)kind, b.Constant(x), b.Constant(y))));

    [Theory]
    [InlineData((int)BinaryKind.Add, 1L << 32, 1, 1)]
    [InlineData((int)BinaryKind.Subtract, 1, 2, -1)]
    [InlineData((int)BinaryKind.Multiply, 1 << 20, 3, 3 << 20)]
    [InlineData((int)BinaryKind.Divide, 17, 5, 3)]
    [InlineData((int)BinaryKind.Remainder, 17, 5, 2)]
    [InlineData((int)BinaryKind.Minimum, -1, 1, -1)]
    [InlineData((int)BinaryKind.Maximum, -1, 1, 1)]
    [InlineData((int)BinaryKind.And, 12, 10, 8)]
    [InlineData((int)BinaryKind.Or, 12, 10, 14)]
    [InlineData((int)BinaryKind.Xor, 12, 10, 6)]
    [InlineData((int)BinaryKind.ShiftLeft, 3, 4, 48)]
    [InlineData((int)BinaryKind.ShiftRightLogical, -1, 31, -1)] // 2^33 − 1, of which a lane keeps the low bits
    [InlineData((int)BinaryKind.ShiftRightArithmetic, -16, 2, -4)]
    public void Index_arithmetic_is_uniform(int kind, long x, long y, int expected) =>
        Assert.Equal([expected, expected], TinyProgram.Evaluate(1, b =>
            b.Unary(UnaryKind.SplatIndex, b.Binary((BinaryKind)kind, b.Index(x), b.Index(y)))));

    [Theory]
    [InlineData((int)UnaryKind.IntToFloat, 16777217, 0x4B800000)] // 2^24 + 1 is a tie
    [InlineData((int)UnaryKind.IntToFloat, -3, unchecked((int)0xC0400000))]
    [InlineData((int)UnaryKind.RoundToInt, 0x3F000000, 0)] // 0.5
    [InlineData((int)UnaryKind.RoundToInt, 0x3FC00000, 2)] // 1.5
    [InlineData((int)UnaryKind.RoundToInt, unchecked((int)0xC0200000), -2)] // −2.5
    [InlineData((int)UnaryKind.HalfBitsToFloat, 0x0001, 0x33800000)]
    [InlineData((int)UnaryKind.HalfBitsToFloat, 0xFC00, unchecked((int)0xFF800000))]
    [InlineData((int)UnaryKind.FloatToHalfBits, 0x477FE000, 0x7BFF)] // 65504
    [InlineData((int)UnaryKind.FloatToHalfBits, 0x477FF000, 0x7C00)] // 65520, the first that overflows
    [InlineData((int)UnaryKind.FloatToHalfBits, 0x33000000, 0x0000)] // 2^−25 is a tie to zero
    [InlineData((int)UnaryKind.FloatToHalfBits, NaN, LaneArithmetic.SomeHalfNaN)]
    [InlineData((int)UnaryKind.FloatToBits, 0x12345678, 0x12345678)]
    [InlineData((int)UnaryKind.BitsToFloat, 0x12345678, 0x12345678)]
    public void Conversions(int kind, int x, int expected)
    {
        bool fromFloat = (UnaryKind)kind is UnaryKind.RoundToInt or UnaryKind.FloatToHalfBits or UnaryKind.FloatToBits;
        Assert.Equal(expected, TinyProgram.Evaluate(b => b.Unary((UnaryKind)kind, fromFloat ? Float(b, x) : b.Constant(x))));
    }

    [Fact]
    public void A_unit_multiply_add_rounds_once_per_lane_by_its_own_factor() => Assert.Equal(
        [Bits(5f), Bits(1f)],
        TinyProgram.Evaluate(1, b => b.UnitMultiplyAdd(b.Constant(2f), b.LaneConstant(ValueType.F32, [Bits(1f), Bits(-1f)]), b.Constant(3f))));

    [Theory]
    [InlineData((int)CompareKind.Equal, 0, MinusZero, 1)]
    [InlineData((int)CompareKind.Equal, NaN, NaN, 0)]
    [InlineData((int)CompareKind.NotEqual, NaN, 0, 0)]
    [InlineData((int)CompareKind.NotEqual, 1, 0, 1)]
    [InlineData((int)CompareKind.Less, NaN, 0, 0)]
    [InlineData((int)CompareKind.Less, MinusZero, 1, 1)]
    [InlineData((int)CompareKind.GreaterOrEqual, 0, NaN, 0)]
    [InlineData((int)CompareKind.GreaterOrEqual, Infinity, Infinity, 1)]
    public void Float_comparisons_are_ordered(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, Choice(b => b.Compare((CompareKind)kind, Float(b, x), Float(b, y))));

    [Theory]
    [InlineData((int)CompareKind.Equal, 3, 3, 1)]
    [InlineData((int)CompareKind.NotEqual, 3, 3, 0)]
    [InlineData((int)CompareKind.Less, -1, 0, 1)]
    [InlineData((int)CompareKind.GreaterOrEqual, int.MaxValue, int.MaxValue - 1, 1)]
    [InlineData((int)CompareKind.GreaterOrEqual, int.MaxValue - 1, int.MaxValue, 0)]
    public void Integer_comparisons_are_signed(int kind, int x, int y, int expected) =>
        Assert.Equal(expected, Choice(b => b.Compare((CompareKind)kind, b.Constant(x), b.Constant(y))));

    [Fact]
    public void Masks_combine_and_select_by_lane() => Assert.Equal([2, 1, 2, 2], TinyProgram.Evaluate(2, b =>
    {
        Value odd = b.Compare(CompareKind.Equal, b.And(b.LaneIndex(), b.Constant(1)), b.Constant(1));
        Value low = b.Compare(CompareKind.Less, b.LaneIndex(), b.Constant(2));
        return b.Select(b.And(odd, low), b.Constant(1), b.Constant(2));
    }));

    [Fact]
    public void An_exchange_swaps_lanes() =>
        Assert.Equal([2, 3, 0, 1], TinyProgram.Evaluate(2, b => b.Exchange(b.LaneIndex(), 2)));

    [Fact]
    public void A_byte_shuffle_permutes_the_register() => Assert.Equal(
        [unchecked((int)0x08070605), 0x01020304],
        TinyProgram.Evaluate(1, b => b.ShuffleBytes(b.LaneConstant(ValueType.I32, [0x04030201, 0x08070605]), [4, 5, 6, 7, 3, 2, 1, 0])));

    private static int Choice(Func<TileBuilder, Value> mask) =>
        TinyProgram.Evaluate(b => b.Select(mask(b), b.Constant(1), b.Constant(0)));

    private static Value Float(TileBuilder builder, int bits) => builder.Constant(ValueType.F32, bits);

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
