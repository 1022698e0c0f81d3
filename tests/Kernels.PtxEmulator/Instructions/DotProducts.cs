using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Exact dot products of packed integers, added to a 32-bit accumulator that wraps.</summary>
internal static class DotProducts
{
    /// <summary>dp4a: four bytes by four bytes.</summary>
    public static Operation FourWay(InstructionReader reader)
    {
        reader.Requires(50, 61);
        return Decode(reader, aBits: 8, bOffset: 0, terms: 4);
    }

    /// <summary>dp2a: two halves by the low or the high two bytes.</summary>
    public static Operation TwoWay(InstructionReader reader)
    {
        reader.Requires(50, 61);
        bool low = reader.Required("lo", "hi") == "lo";
        return Decode(reader, aBits: 16, bOffset: low ? 0 : 2, terms: 2);
    }

    private static TernaryOperation Decode(InstructionReader reader, int aBits, int bOffset, int terms)
    {
        PtxType a = reader.Type("u32", "s32");
        PtxType b = reader.Type("u32", "s32");
        reader.EndModifiers(4);
        PtxType result = a.IsSigned || b.IsSigned ? PtxType.S32 : PtxType.U32;
        PtxType aType = a with { Bits = aBits };
        PtxType bType = b with { Bits = 8 };
        return new TernaryOperation(
            reader.Destination(0, result), reader.Source(1, a), reader.Source(2, b), reader.Source(3, result),
            (x, y, sum) =>
            {
                for (int i = 0; i < terms; i++)
                    sum += aType.Extend(x >> (i * aBits)) * bType.Extend(y >> ((i + bOffset) * 8));
                return sum;
            });
    }
}
