using System;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>Numbers of 16 bits, between those bits and binary32.</summary>
internal static class NarrowNumbers
{
    /// <summary>The number of some bits, exact.</summary>
    public static Value FromBits(TileBuilder builder, ElementType type, Value bits) => type switch
    {
        ElementType.Half => builder.Apply(Opcode.HalfBitsToFloat, bits),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a number of 16 bits."),
    };

    /// <summary>The bits of the nearest number, of two the even one, on a machine; NaN becomes the canonical one.</summary>
    public static Value ToBits(TileBuilder builder, TargetDescription target, ElementType type, Value x) => type switch
    {
        ElementType.Half when target.ConvertsHalf => ToHalf(builder, x),
        ElementType.Half => HalfArithmetic.ToHalf(builder, x),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a number of 16 bits."),
    };

    /// <summary>The nearest number that the type has, on any machine.</summary>
    public static Value Rounded(TileBuilder builder, ElementType type, Value x) =>
        FromBits(builder, type, builder.Apply(Opcode.FloatToHalfBits, x));

    /// <summary>A machine's own conversion has its own NaN.</summary>
    private static Value ToHalf(TileBuilder builder, Value x)
    {
        var bits = builder.Apply(Opcode.FloatToHalfBits, x);
        return builder.Select(builder.Apply(Opcode.Equal, x, x), bits, builder.Constant(HalfArithmetic.CanonicalNaN));
    }
}
