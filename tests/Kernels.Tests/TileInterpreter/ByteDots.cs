using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.TileInterpreter;

/// <summary>
/// The operations on the bytes and 16-bit pairs of a lane. What a program promises of them is checked: a byte outside its range, or
/// a sum that leaves 16 bits, is a fault, so every run proves the ranges that the compiler computed.
/// </summary>
internal static class ByteDots
{
    public static int Dot4(int x, int unsigned, int signed, ByteRange range)
    {
        Check(unsigned, signed, range);
        for (int i = 0; i < 4; i++) x = unchecked(x + (Unsigned(unsigned, i) * Signed(signed, i)));
        return x;
    }

    /// <summary>x plus the products of levels, the choice of machines that hold two of them in 16 bits.</summary>
    public static int LevelDot4(int x, int unsigned, int signed, int zero, ByteRange range)
    {
        Check(unsigned, signed, range);
        return unchecked(x + SumPairs(Pairs(i => Level(Unsigned(unsigned, i) - zero), signed)));
    }

    public static int MultiplyBytePairs(int unsigned, int signed)
        => Pairs(i => Unsigned(unsigned, i), signed);

    public static int AddPairs(int x, int y) => Join(Low(x) + Low(y), High(x) + High(y));

    public static int SumPairs(int x) => Low(x) + High(x);

    /// <summary>The bytes of a table in four neighbouring lanes that a lane's bytes number.</summary>
    public static int Lookup(int[] table, int numbers, int lane)
    {
        int word = 0;
        for (int i = 0; i < 4; i++)
        {
            int number = Unsigned(numbers, i);
            if (number >= 16) throw Fault($"a table of sixteen bytes has no byte {number}");
            word |= Unsigned(table[(lane & ~3) + (number / 4)], number % 4) << (8 * i);
        }

        return word;
    }

    private static int Level(int level) => level == (sbyte)level ? level : throw Fault($"the level {level} is no byte with a sign");

    private static void Check(int unsigned, int signed, ByteRange range)
    {
        for (int i = 0; i < 4; i++)
        {
            (int u, int s) = (Unsigned(unsigned, i), Signed(signed, i));
            if (u > range.Unsigned) throw Fault($"the unsigned byte {u} of a dot product is promised to be at most {range.Unsigned}");
            if (Math.Abs(s) > range.Signed) throw Fault($"the signed byte {s} of a dot product is promised to be within ±{range.Signed}");
        }
    }

    private static int Pairs(Func<int, int> factor, int signed)
    {
        int Pair(int first) => (factor(first) * Signed(signed, first)) + (factor(first + 1) * Signed(signed, first + 1));
        return Join(Pair(0), Pair(2));
    }

    private static int Join(int low, int high) => (ushort)In16Bits(low) | (In16Bits(high) << 16);

    private static int In16Bits(int sum) => sum == (short)sum ? sum : throw Fault($"a sum of byte products is {sum}, which 16 bits do not hold");

    private static int Low(int pairs) => (short)pairs;

    private static int High(int pairs) => pairs >> 16;

    private static int Unsigned(int word, int i) => (byte)(word >> (8 * i));

    private static int Signed(int word, int i) => (sbyte)(word >> (8 * i));

    private static TileFaultException Fault(string message) => new(TileFault.Domain, message);
}
