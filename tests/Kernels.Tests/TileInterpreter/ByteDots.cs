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

    public static int DotPairs(int x, int u, int s) => unchecked(x + (Low(u) * Low(s)) + (High(u) * High(s)));

    public static int MultiplyBytePairs(int unsigned, int signed)
    {
        for (int i = 0; i < 4; i++)
        {
            if (Unsigned(unsigned, i) > sbyte.MaxValue) throw Fault($"the byte {Unsigned(unsigned, i)} of a chain is none with a sign");
        }

        int Pair(int first) => (Unsigned(unsigned, first) * Signed(signed, first)) + (Unsigned(unsigned, first + 1) * Signed(signed, first + 1));
        return Join(Pair(0), Pair(2));
    }

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

    /// <summary>The bytes of a table that a word's bytes number.</summary>
    public static int Lookup(IReadOnlyList<byte> table, int numbers)
    {
        int word = 0;
        for (int i = 0; i < 4; i++)
        {
            int number = Unsigned(numbers, i);
            if (number >= table.Count) throw Fault($"a table of {table.Count} bytes has no byte {number}");
            word |= table[number] << (8 * i);
        }

        return word;
    }

    /// <summary>Byte i is the one of the eight bytes of x and then y that four bits of a selector number, or its sign eight times where the highest of these is set.</summary>
    public static int Permute(int x, int y, int selector)
    {
        int word = 0;
        for (int i = 0; i < 4; i++)
        {
            int number = (selector >> (4 * i)) & 7;
            int chosen = Unsigned(number < 4 ? x : y, number % 4);
            if (((selector >> (4 * i)) & 8) != 0) chosen = chosen >= 128 ? 255 : 0;
            word |= chosen << (8 * i);
        }

        return word;
    }

    /// <summary>Byte i of a lane is the byte of all lanes that the map numbers there.</summary>
    public static int Shuffle(int[] words, IReadOnlyList<int> map, int lane)
    {
        int word = 0;
        for (int i = 0; i < 4; i++)
        {
            int source = map[(lane * 4) + i];
            word |= Unsigned(words[source / 4], source % 4) << (i * 8);
        }

        return word;
    }

    private static void Check(int unsigned, int signed, ByteRange range)
    {
        for (int i = 0; i < 4; i++)
        {
            (int u, int s) = (Unsigned(unsigned, i), Signed(signed, i));
            if (u > range.Unsigned) throw Fault($"the unsigned byte {u} of a dot product is promised to be at most {range.Unsigned}");
            if (Math.Abs(s) > range.Signed) throw Fault($"the signed byte {s} of a dot product is promised to be within ±{range.Signed}");
        }
    }

    private static int Join(int low, int high) => (ushort)In16Bits(low) | (In16Bits(high) << 16);

    private static int In16Bits(int sum) => sum == (short)sum ? sum : throw Fault($"a sum of byte products is {sum}, which 16 bits do not hold");

    private static int Low(int pairs) => (short)pairs;

    private static int High(int pairs) => pairs >> 16;

    private static int Unsigned(int word, int i) => (byte)(word >> (8 * i));

    private static int Signed(int word, int i) => (sbyte)(word >> (8 * i));

    private static TileFaultException Fault(string message) => new(TileFault.Domain, message);
}
