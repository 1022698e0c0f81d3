using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Bitwise logic.</summary>
internal static class Logic
{
    public static Operation Binary(InstructionReader reader, Func<ulong, ulong, ulong> function)
    {
        PtxType type = reader.Type(TypeNames.Logic);
        reader.EndModifiers(3);
        return new BinaryOperation(reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), function);
    }

    public static Operation Not(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Logic);
        reader.EndModifiers(2);
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => ~a);
    }

    public static Operation LogicalNot(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Bits);
        reader.EndModifiers(2);
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => a == 0 ? 1ul : 0ul);
    }

    /// <summary>lop3: bit 4a+2b+c of the table, for each bit position.</summary>
    public static Operation ThreeInput(InstructionReader reader)
    {
        reader.Requires(43, 50);
        PtxType type = reader.Type("b32");
        reader.EndModifiers(5);
        if (reader.Operand(4) is not ImmediateOperand { FloatType: null } table || table.Value < 0 || table.Value > 255)
            throw reader.NotAllowed(reader.Operand(4), "a table of 0..255");
        byte bits = (byte)table.Value;
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), reader.Source(3, type),
            (a, b, c) => Combine(a, b, c, bits));
    }

    private static ulong Combine(ulong a, ulong b, ulong c, byte table)
    {
        ulong result = 0;
        for (int i = 0; i < 8; i++)
        {
            if ((table >> i & 1) != 0)
                result |= ((i & 4) != 0 ? a : ~a) & ((i & 2) != 0 ? b : ~b) & ((i & 1) != 0 ? c : ~c);
        }

        return result;
    }
}
