using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Integer arithmetic. Registers hold their bits zero-extended, and a destination cuts results to its width.</summary>
internal static class IntegerArithmetic
{
    public static Operation Add(InstructionReader reader) => AddOrSubtract(reader, (a, b) => a + b, (a, b) => a + b);

    public static Operation Subtract(InstructionReader reader) => AddOrSubtract(reader, (a, b) => a - b, (a, b) => a - b);

    public static Operation Multiply(InstructionReader reader)
    {
        (string? mode, PtxType type) = Product(reader);
        reader.EndModifiers(3);
        PtxType result = mode == "wide" ? type.Doubled : type;
        return new BinaryOperation(
            reader.Destination(0, result), reader.Source(1, type), reader.Source(2, type), Product(mode, type));
    }

    public static Operation MultiplyAdd(InstructionReader reader)
    {
        (string? mode, PtxType type) = Product(reader);
        reader.EndModifiers(4);
        PtxType result = mode == "wide" ? type.Doubled : type;
        Func<ulong, ulong, ulong> product = Product(mode, type);
        return new TernaryOperation(
            reader.Destination(0, result), reader.Source(1, type), reader.Source(2, type), reader.Source(3, result),
            (a, b, c) => product(a, b) + c);
    }

    public static Operation Divide(InstructionReader reader) => Division(reader, (a, b) => a / b, (a, b) => a / b);

    public static Operation Remainder(InstructionReader reader) => Division(reader, (a, b) => a % b, (a, b) => a % b);

    public static Operation Minimum(InstructionReader reader) => Ordered(reader, long.Min, ulong.Min);

    public static Operation Maximum(InstructionReader reader) => Ordered(reader, long.Max, ulong.Max);

    public static Operation Absolute(InstructionReader reader) => Signed(reader, a => a < 0 ? -a : a);

    public static Operation Negate(InstructionReader reader) => Signed(reader, a => -a);

    /// <summary>add and sub, with .sat for .s32 alone.</summary>
    private static BinaryOperation AddOrSubtract(
        InstructionReader reader, Func<ulong, ulong, ulong> wrapping, Func<long, long, long> exact)
    {
        if (reader.Optional("cc") is not null)
            throw reader.Fault(PtxFault.Unsupported, "extended-precision arithmetic is not emulated");
        bool saturates = reader.Flag("sat");
        PtxType type = saturates ? reader.Type("s32") : reader.Type(TypeNames.Integers);
        reader.EndModifiers(3);
        Func<ulong, ulong, ulong> function = saturates
            ? (a, b) => (ulong)Math.Clamp(exact((int)a, (int)b), int.MinValue, int.MaxValue)
            : wrapping;
        return new BinaryOperation(reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), function);
    }

    private static (string Mode, PtxType Type) Product(InstructionReader reader)
    {
        string mode = reader.Required("lo", "hi", "wide");
        PtxType type = mode == "wide" ? reader.Type("u16", "s16", "u32", "s32") : reader.Type(TypeNames.Integers);
        return (mode, type);
    }

    private static Func<ulong, ulong, ulong> Product(string mode, PtxType type)
    {
        if (mode == "lo")
            return (a, b) => a * b;
        if (type.Bits == 64)
            return type.IsSigned ? (a, b) => (ulong)Math.BigMul((long)a, (long)b, out _) : (a, b) => Math.BigMul(a, b, out _);
        int shift = mode == "hi" ? type.Bits : 0;
        return (a, b) => type.Extend(a) * type.Extend(b) >> shift;
    }

    private static DivisionOperation Division(
        InstructionReader reader, Func<ulong, ulong, ulong> unsigned, Func<Int128, Int128, Int128> signed)
    {
        PtxType type = reader.Type(TypeNames.Integers);
        reader.EndModifiers(3);
        // 128 bits, so that the most negative value over −1 does not overflow.
        Func<ulong, ulong, ulong> function = type.IsSigned
            ? (a, b) => (ulong)(UInt128)signed((long)type.Extend(a), (long)type.Extend(b))
            : unsigned;
        return new DivisionOperation(reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), function);
    }

    private static BinaryOperation Ordered(
        InstructionReader reader, Func<long, long, long> signed, Func<ulong, ulong, ulong> unsigned)
    {
        PtxType type = reader.Type(TypeNames.Integers);
        reader.EndModifiers(3);
        Func<ulong, ulong, ulong> function = type.IsSigned
            ? (a, b) => (ulong)signed((long)type.Extend(a), (long)type.Extend(b))
            : unsigned;
        return new BinaryOperation(reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), function);
    }

    private static UnaryOperation Signed(InstructionReader reader, Func<long, long> function)
    {
        PtxType type = reader.Type(TypeNames.Signed);
        reader.EndModifiers(2);
        return new UnaryOperation(
            reader.Destination(0, type), reader.Source(1, type), a => (ulong)function((long)type.Extend(a)));
    }
}
