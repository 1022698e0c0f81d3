using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Shifts; amounts are .u32 and clamp at the type's width.</summary>
internal static class Shifts
{
    public static Operation Left(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Bits);
        reader.EndModifiers(3);
        return new BinaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, PtxType.U32),
            (a, b) => b >= (ulong)type.Bits ? 0 : a << (int)b);
    }

    public static Operation Right(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Shifts);
        reader.EndModifiers(3);
        Func<ulong, ulong, ulong> function = type.IsSigned
            ? (a, b) => (ulong)((long)type.Extend(a) >> (int)Math.Min(b, 63))
            : (a, b) => b >= (ulong)type.Bits ? 0 : a >> (int)b;
        return new BinaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, PtxType.U32), function);
    }

    /// <summary>shf: the high (left) or low (right) word of b:a shifted.</summary>
    public static Operation Funnel(InstructionReader reader)
    {
        reader.Requires(31, 32);
        bool left = reader.Required("l", "r") == "l";
        bool clamps = reader.Required("clamp", "wrap") == "clamp";
        PtxType type = reader.Type("b32");
        reader.EndModifiers(4);
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), reader.Source(3, PtxType.U32),
            (a, b, c) =>
            {
                int amount = (int)(clamps ? Math.Min(c, 32) : c & 31);
                ulong pair = b << 32 | a;
                return left ? (ulong)((UInt128)pair << amount >> 32) : (ulong)((UInt128)pair >> amount);
            });
    }
}
