using Kernels.PtxEmulator.Arithmetic;
using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Single- and double-precision arithmetic.</summary>
internal static class FloatArithmetic
{
    public static Operation Add(InstructionReader reader) => Binary(reader, unit => unit.Add, saturates: true);

    public static Operation Subtract(InstructionReader reader) => Binary(reader, unit => unit.Subtract, saturates: true);

    public static Operation Multiply(InstructionReader reader) => Binary(reader, unit => unit.Multiply, saturates: true);

    public static Operation Divide(InstructionReader reader)
    {
        RefuseApproximate(reader);
        return Binary(reader, unit => unit.Divide, saturates: false);
    }

    public static Operation FusedMultiplyAdd(InstructionReader reader)
    {
        FloatMode mode = ReadMode(reader, saturates: true);
        PtxType type = ReadType(reader, mode, 4);
        var unit = FloatUnit.Of(type.Bits);
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), reader.Source(3, type),
            (a, b, c) => unit.FusedMultiplyAdd(a, b, c, mode));
    }

    public static Operation SquareRoot(InstructionReader reader)
    {
        RefuseApproximate(reader);
        FloatMode mode = ReadMode(reader, saturates: false);
        PtxType type = ReadType(reader, mode, 2);
        var unit = FloatUnit.Of(type.Bits);
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => unit.SquareRoot(a, mode));
    }

    public static Operation Reciprocal(InstructionReader reader)
    {
        RefuseApproximate(reader);
        FloatMode mode = ReadMode(reader, saturates: false);
        PtxType type = ReadType(reader, mode, 2);
        var unit = FloatUnit.Of(type.Bits);
        ulong one = type.Bits == 32 ? BitConverter.SingleToUInt32Bits(1) : BitConverter.DoubleToUInt64Bits(1);
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => unit.Divide(one, a, mode));
    }

    public static Operation Minimum(InstructionReader reader) => Selection(reader, unit => unit.Minimum);

    public static Operation Maximum(InstructionReader reader) => Selection(reader, unit => unit.Maximum);

    public static Operation Negate(InstructionReader reader) => Sign(reader, unit => unit.Negate);

    public static Operation Absolute(InstructionReader reader) => Sign(reader, unit => unit.Absolute);

    private static BinaryOperation Binary(
        InstructionReader reader, Func<FloatUnit, Func<ulong, ulong, FloatMode, ulong>> select, bool saturates)
    {
        FloatMode mode = ReadMode(reader, saturates);
        PtxType type = ReadType(reader, mode, 3);
        Func<ulong, ulong, FloatMode, ulong> function = select(FloatUnit.Of(type.Bits));
        return new BinaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), (a, b) => function(a, b, mode));
    }

    private static BinaryOperation Selection(
        InstructionReader reader, Func<FloatUnit, Func<ulong, ulong, FloatMode, ulong>> select)
    {
        var mode = new FloatMode(Rounding.NearestEven, reader.Flag("ftz"), false);
        if (reader.Flag("NaN"))
        {
            reader.Requires(70, 80, ".NaN");
            throw reader.Fault(PtxFault.Unsupported, ".NaN is not emulated");
        }

        PtxType type = ReadType(reader, mode, 3);
        Func<ulong, ulong, FloatMode, ulong> function = select(FloatUnit.Of(type.Bits));
        return new BinaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), (a, b) => function(a, b, mode));
    }

    private static UnaryOperation Sign(InstructionReader reader, Func<FloatUnit, Func<ulong, FloatMode, ulong>> select)
    {
        var mode = new FloatMode(Rounding.NearestEven, reader.Flag("ftz"), false);
        PtxType type = ReadType(reader, mode, 2);
        Func<ulong, FloatMode, ulong> function = select(FloatUnit.Of(type.Bits));
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => function(a, mode));
    }

    /// <summary>.rnd, .ftz and .sat, the first of which must be written.</summary>
    private static FloatMode ReadMode(InstructionReader reader, bool saturates)
    {
        reader.RefuseOtherTypes();
        // Without a modifier add, sub and mul round to nearest too, but the assembler may then fuse them.
        Rounding rounding = RoundingNames.Optional(reader) ?? throw reader.Fault(PtxFault.MissingRounding,
            "a rounding modifier such as .rn must be written: without one the assembler may contract, or the ISA has no such form");
        return new FloatMode(rounding, reader.Flag("ftz"), saturates && reader.Flag("sat"));
    }

    private static PtxType ReadType(InstructionReader reader, FloatMode mode, int operands)
    {
        PtxType type = mode.Flush || mode.Saturate ? reader.Type("f32") : reader.Type(TypeNames.Floats);
        reader.EndModifiers(operands);
        return type;
    }

    private static void RefuseApproximate(InstructionReader reader)
    {
        if (reader.Optional("approx", "full") is not null)
            throw reader.Fault(PtxFault.ApproximateArithmetic, "its result is not defined to the bit; use .rn");
    }
}
