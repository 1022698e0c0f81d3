using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>Conversions of binary16 as integer arithmetic, exact both ways; a NaN becomes <see cref="CanonicalNaN"/>.</summary>
internal static class HalfArithmetic
{
    public const int CanonicalNaN = 0x7E00;

    public static Value ToFloat(TileBuilder builder, Value half)
    {
        // The magnitude moved up to binary32's place is 2^112 too small, also when subnormal; infinities and NaN need the full exponent.
        var magnitude = builder.ShiftLeft(builder.And(half, builder.Constant(0x7FFF)), builder.Constant(13));
        var scaled = builder.Multiply(Float(builder, magnitude), Float(builder, builder.Constant(0x77800000)));
        var special = builder.Apply(Opcode.GreaterOrEqual, magnitude, builder.Constant(0x0F800000));
        var exponent = builder.Select(special, builder.Constant(0x7F800000), builder.Constant(0));
        var sign = builder.ShiftLeft(builder.And(half, builder.Constant(0x8000)), builder.Constant(16));
        return Float(builder, builder.Or(builder.Or(IntegerBits(builder, scaled), exponent), sign));
    }

    /// <remarks>
    /// Adding 2^13 times the power of two below the magnitude, or below the least normal number, rounds it to binary16's last place; the low bits of the sum are how many places there are, and its
    /// exponent, moved down to binary16's and added, is where those of its power begin. The adder's 2048 places more make up for what exponents count from.
    /// </remarks>
    public static Value ToHalf(TileBuilder builder, Value x)
    {
        var bits = IntegerBits(builder, x);
        var magnitude = builder.And(bits, builder.Constant(int.MaxValue));
        var bounded = builder.Apply(Opcode.Minimum, magnitude, builder.Constant(0x47800000)); // 2^16, whose bits are those of infinity
        var power = builder.Apply(Opcode.Maximum, builder.And(bounded, builder.Constant(0x7F800000)), builder.Constant(0x38800000));
        var adder = builder.Add(power, builder.Constant((13 << 23) + 2048));
        var sum = IntegerBits(builder, builder.Add(Float(builder, bounded), Float(builder, adder)));
        var rounded = builder.Add(sum, builder.ShiftRight(sum, 13));
        var isNaN = builder.Apply(Opcode.GreaterOrEqual, magnitude, builder.Constant(0x7F800001));
        var unsigned = builder.And(builder.Select(isNaN, builder.Constant(CanonicalNaN), rounded), builder.Constant(0x7FFF));
        return builder.Or(unsigned, builder.And(builder.ShiftRight(bits, 16), builder.Constant(0x8000)));
    }

    private static Value Float(TileBuilder builder, Value bits) => builder.Apply(Opcode.BitsToFloat, bits);

    private static Value IntegerBits(TileBuilder builder, Value x) => builder.Apply(Opcode.FloatToBits, x);
}
