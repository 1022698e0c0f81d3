using Kernels.Generator.Mathematics;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>Floating-point numbers of 8 bits, between those bits and binary32.</summary>
/// <remarks>Their fields stand in the uppermost bits of a binary32 that is as much smaller as its bias is larger: subnormal numbers are subnormal there too, and all is exact.</remarks>
internal sealed class SmallFloatArithmetic(TileBuilder builder, SmallFloat type)
{
    private const int Bias = 127;
    private const int SignBit = 0x80;

    private readonly int droppedBits = NarrowNumbers.MantissaBits - type.FractionBits;

    public Value FromBits(Value bits)
    {
        var magnitude = type.HasSign ? builder.And(bits, builder.Constant(type.NaN)) : bits;
        var number = builder.ShiftLeft(magnitude, builder.Constant(droppedBits));
        if (type.HasSign) number = builder.Or(number, builder.ShiftLeft(builder.And(bits, builder.Constant(SignBit)), builder.Constant(24)));
        var scaled = builder.Multiply(builder.Apply(Opcode.BitsToFloat, number), builder.Constant(PowersOfTwo.Of(Bias - type.Bias)));
        var isNaN = builder.Apply(Opcode.Equal, magnitude, builder.Constant(type.NaN));
        return builder.Select(isNaN, builder.Apply(Opcode.BitsToFloat, builder.Constant(NarrowNumbers.CanonicalNaN)), scaled);
    }

    /// <summary>The bits of a number that the type has and that is not negative, or of NaN.</summary>
    public Value ToBits(Value x)
    {
        var small = builder.Apply(Opcode.FloatToBits, builder.Multiply(x, builder.Constant(PowersOfTwo.Of(type.Bias - Bias))));
        return builder.Select(builder.Apply(Opcode.Equal, x, x), builder.ShiftRight(small, droppedBits), builder.Constant(type.NaN));
    }

    /// <summary>The number of the type that is nearest to one from 0 to its largest, of two the even one. NaN becomes anything.</summary>
    public Value Rounded(Value x)
    {
        // Normal numbers lose bits, by a carry into the exponent where they round up to it.
        var bits = builder.Apply(Opcode.FloatToBits, x);
        var odd = builder.And(builder.ShiftRight(bits, droppedBits), builder.Constant(1));
        var carried = builder.Add(builder.Add(bits, builder.Constant((1 << (droppedBits - 1)) - 1)), odd);
        var normal = builder.Apply(Opcode.BitsToFloat, builder.And(carried, builder.Constant(-1 << droppedBits)));

        // Subnormal ones are multiples of the least, as binary32 are of their last bit beside a number so much larger.
        var leastNormal = 1 - type.Bias;
        var aligning = builder.Constant(PowersOfTwo.Of(leastNormal + droppedBits));
        var subnormal = builder.Subtract(builder.Add(x, aligning), aligning);
        return builder.Select(builder.Apply(Opcode.Less, x, builder.Constant(PowersOfTwo.Of(leastNormal))), subnormal, normal);
    }
}
