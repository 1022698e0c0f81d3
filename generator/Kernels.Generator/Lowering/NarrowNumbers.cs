using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>Numbers of 16 and 8 bits, between those bits and binary32.</summary>
internal static class NarrowNumbers
{
    public const int CanonicalNaN = 0x7FC00000;
    public const int MantissaBits = 23;

    private const int InfinityBits = 0x7F800000;
    private const int CanonicalBFloat16NaN = 0x7FC0;
    private const int LeastE8M0 = 0x00400000;

    /// <summary>The number of some bits, exact.</summary>
    public static Value FromBits(TileBuilder builder, ElementType type, Value bits) => type switch
    {
        ElementType.Half => builder.Apply(Opcode.HalfBitsToFloat, bits),
        ElementType.BFloat16 => builder.Apply(Opcode.BitsToFloat, builder.ShiftLeft(bits, builder.Constant(16))),
        ElementType.E8M0 => FromE8M0(builder, bits),
        _ when type.SmallFloat() is { } small => new SmallFloatArithmetic(builder, small).FromBits(bits),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a number of 16 or 8 bits."),
    };

    /// <summary>
    /// The bits of the nearest number, of two the even one, on a machine; NaN becomes the canonical one. Of a type of 8 bits it is a number that the type has.
    /// </summary>
    public static Value ToBits(TileBuilder builder, TargetDescription target, ElementType type, Value x) => type switch
    {
        ElementType.Half when target.ConvertsHalf => ToHalf(builder, x),
        ElementType.Half => HalfArithmetic.ToHalf(builder, x),
        ElementType.BFloat16 => ToBFloat16(builder, x),
        ElementType.E8M0 => builder.ShiftRight(builder.Apply(Opcode.FloatToBits, x), MantissaBits), // 2^−127 has an exponent of 0, and NaN of 255.
        _ when type.SmallFloat() is { } small => new SmallFloatArithmetic(builder, small).ToBits(x),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a number of 16 or 8 bits."),
    };

    /// <summary>The nearest number that the type has, on any machine.</summary>
    public static Value Rounded(TileBuilder builder, ElementType type, Value x) => type switch
    {
        ElementType.Half => FromBits(builder, type, builder.Apply(Opcode.FloatToHalfBits, x)),
        ElementType.BFloat16 => FromBits(builder, type, ToBFloat16(builder, x)),
        _ when type.SmallFloat() is { } small => new SmallFloatArithmetic(builder, small).Rounded(x),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that numbers are rounded to."),
    };

    /// <summary>As the exponent of a binary32, which is right but for the least, a subnormal number there, and NaN, which has a mantissa.</summary>
    private static Value FromE8M0(TileBuilder builder, Value bits)
    {
        var number = builder.ShiftLeft(bits, builder.Constant(MantissaBits));
        var least = builder.Select(builder.Apply(Opcode.Equal, bits, builder.Constant(0)), builder.Constant(LeastE8M0), number);
        var isNaN = builder.Apply(Opcode.Equal, bits, builder.Constant(0xFF));
        return builder.Apply(Opcode.BitsToFloat, builder.Select(isNaN, builder.Constant(CanonicalNaN), least));
    }

    /// <summary>A machine's own conversion has its own NaN.</summary>
    private static Value ToHalf(TileBuilder builder, Value x)
    {
        var bits = builder.Apply(Opcode.FloatToHalfBits, x);
        return builder.Select(builder.Apply(Opcode.Equal, x, x), bits, builder.Constant(HalfArithmetic.CanonicalNaN));
    }

    /// <summary>Rounds the 16 dropped bits to even; a carry into the exponent is right, up to infinity.</summary>
    private static Value ToBFloat16(TileBuilder builder, Value x)
    {
        var bits = builder.Apply(Opcode.FloatToBits, x);
        var odd = builder.And(builder.ShiftRight(bits, 16), builder.Constant(1));
        var rounded = builder.Add(builder.Add(bits, builder.Constant(0x7FFF)), odd);
        var isNaN = builder.Apply(Opcode.GreaterOrEqual, builder.And(bits, builder.Constant(int.MaxValue)), builder.Constant(InfinityBits + 1));
        return builder.Select(isNaN, builder.Constant(CanonicalBFloat16NaN), builder.ShiftRight(rounded, 16));
    }
}
