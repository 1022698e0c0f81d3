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

    public static Value ToHalf(TileBuilder builder, Value x)
    {
        var bits = IntegerBits(builder, x);
        var magnitude = builder.And(bits, builder.Constant(int.MaxValue));

        // Normal results: rebias the exponent and round the 13 dropped bits to even; a carry into the exponent is right.
        var odd = builder.And(builder.ShiftRight(magnitude, 13), builder.Constant(1));
        var rounded = builder.Add(builder.Add(magnitude, builder.Constant(unchecked((int)0xC8000FFF))), odd);
        var normal = builder.ShiftRight(rounded, 13);

        // Subnormal results: adding 1/2 aligns the last place of binary16, so that the addition rounds.
        var aligned = builder.Add(Float(builder, magnitude), builder.Constant(0.5f));
        var subnormal = builder.Subtract(IntegerBits(builder, aligned), builder.Constant(0x3F000000));

        var finite = builder.Select(builder.Apply(Opcode.Less, magnitude, builder.Constant(0x38800000)), subnormal, normal);
        var isNumber = builder.Apply(Opcode.Less, magnitude, builder.Constant(0x7F800001));
        var beyond = builder.Select(isNumber, builder.Constant(0x7C00), builder.Constant(CanonicalNaN));
        var unsigned = builder.Select(builder.Apply(Opcode.Less, magnitude, builder.Constant(0x47800000)), finite, beyond);
        return builder.Or(unsigned, builder.And(builder.ShiftRight(bits, 16), builder.Constant(0x8000)));
    }

    private static Value Float(TileBuilder builder, Value bits) => builder.Apply(Opcode.BitsToFloat, bits);

    private static Value IntegerBits(TileBuilder builder, Value x) => builder.Apply(Opcode.FloatToBits, x);
}
