using System.Numerics;
using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Bit fields and bit counts.</summary>
internal static class BitFields
{
    /// <summary>bfe: length bits from a position on; beyond them the field's sign, or zeros.</summary>
    public static Operation Extract(InstructionReader reader)
    {
        PtxType type = reader.Type("u32", "u64", "s32", "s64");
        reader.EndModifiers(4);
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, PtxType.U32), reader.Source(3, PtxType.U32),
            (a, b, c) => Extract(a, (int)(b & 255), (int)(c & 255), type));
    }

    /// <summary>bfi: a's low bits put into b.</summary>
    public static Operation Insert(InstructionReader reader)
    {
        PtxType type = reader.Type("b32", "b64");
        reader.EndModifiers(5);
        return new QuaternaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type),
            reader.Source(3, PtxType.U32), reader.Source(4, PtxType.U32),
            (a, b, c, d) => Insert(a, b, (int)(c & 255), (int)(d & 255), type.Bits));
    }

    public static Operation Reverse(InstructionReader reader)
    {
        PtxType type = reader.Type("b32", "b64");
        reader.EndModifiers(2);
        return new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a =>
        {
            ulong result = 0;
            for (int i = 0; i < type.Bits; i++)
                result |= (a >> i & 1) << (type.Bits - 1 - i);
            return result;
        });
    }

    public static Operation PopulationCount(InstructionReader reader) => Count(reader, (a, _) => ulong.PopCount(a));

    public static Operation CountLeadingZeros(InstructionReader reader) =>
        Count(reader, (a, bits) => (ulong)(BitOperations.LeadingZeroCount(a) - (64 - bits)));

    private static UnaryOperation Count(InstructionReader reader, Func<ulong, int, ulong> function)
    {
        PtxType type = reader.Type("b32", "b64");
        reader.EndModifiers(2);
        return new UnaryOperation(reader.Destination(0, PtxType.U32), reader.Source(1, type), a => function(a, type.Bits));
    }

    private static ulong Extract(ulong value, int position, int length, PtxType type)
    {
        if (length == 0)
            return 0;
        int last = Math.Min(position + length - 1, type.Bits - 1);
        bool fill = type.IsSigned && (value >> last & 1) != 0;
        ulong result = 0;
        for (int i = 0; i < type.Bits; i++)
        {
            bool inField = i < length && position + i < type.Bits;
            if (inField ? (value >> (position + i) & 1) != 0 : fill)
                result |= 1ul << i;
        }

        return result;
    }

    private static ulong Insert(ulong field, ulong value, int position, int length, int bits)
    {
        for (int i = 0; i < length && position + i < bits; i++)
        {
            ulong bit = 1ul << (position + i);
            value = (field >> i & 1) != 0 ? value | bit : value & ~bit;
        }

        return value;
    }
}
