using Kernels.Generator.Mathematics;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Packed codes of a vector register between two orders of their s + l index bits: "registers", where the slots of a word hold
/// the bits l.. and the lanes the bits 0..l−1; and "memory", where the slots hold the bits 0..s−1 and the lanes the rest.
/// </summary>
/// <remarks>
/// Places are numbered from the lowest: the slots within a byte, the two bits of a byte within its word, the lanes. Bytes move
/// freely by one shuffle; a place within a byte is exchanged with a byte place by masks and shifts.
/// </remarks>
internal static class SlotPermutation
{
    public static Value ToMemory(TileBuilder builder, Value word, int codeBits)
    {
        var (slots, inByte, total) = Shape(builder, codeBits);
        int[] places = [.. Enumerable.Range(0, total).Select(place => place < slots ? builder.LaneBits + place : place - slots)];
        return Permute(builder, word, places, [.. Enumerable.Range(0, total)], inByte, codeBits);
    }

    public static Value ToRegisters(TileBuilder builder, Value word, int codeBits)
    {
        var (slots, inByte, total) = Shape(builder, codeBits);
        int[] wanted = [.. Enumerable.Range(0, total).Select(place => place < slots ? builder.LaneBits + place : place - slots)];
        return Permute(builder, word, [.. Enumerable.Range(0, total)], wanted, inByte, codeBits);
    }

    private static (int Slots, int InByte, int Total) Shape(TileBuilder builder, int codeBits)
    {
        var slots = PowersOfTwo.Log2(32 / codeBits);
        return (slots, slots - 2, slots + builder.LaneBits);
    }

    /// <param name="places">The index bit that each place holds.</param>
    /// <param name="wanted">The index bit that each place shall hold.</param>
    private static Value Permute(TileBuilder builder, Value word, int[] places, int[] wanted, int inByte, int codeBits)
    {
        // Bring what belongs within a byte to the byte places, exchange the two, then let one more shuffle do the rest.
        var toBytes = places.ToArray();
        for (var place = 0; place < inByte; place++) Swap(toBytes, inByte + place, Array.IndexOf(toBytes, wanted[place]));
        word = Shuffle(builder, word, places, toBytes, inByte);
        for (var place = 0; place < inByte; place++)
        {
            word = ExchangeFields(builder, word, codeBits << place, 8 << place, codeBits);
            Swap(toBytes, place, inByte + place);
        }

        return Shuffle(builder, word, toBytes, wanted, inByte);
    }

    private static Value Shuffle(TileBuilder builder, Value word, int[] from, int[] to, int inByte)
    {
        if (from.SequenceEqual(to)) return word;
        var map = new int[4 << builder.LaneBits];
        for (var target = 0; target < map.Length; target++)
        {
            for (var place = inByte; place < to.Length; place++)
            {
                if ((target >> (place - inByte) & 1) != 0) map[target] |= 1 << (Array.IndexOf(from, to[place]) - inByte);
            }
        }

        return builder.ShuffleBytes(word, map);
    }

    /// <summary>Exchanges the fields at distance <paramref name="low"/> with those at distance <paramref name="high"/> of each word.</summary>
    private static Value ExchangeFields(TileBuilder builder, Value word, int low, int high, int codeBits)
    {
        var mask = 0u;
        for (var bit = 0; bit < 32; bit++)
        {
            var field = bit / codeBits * codeBits;
            if ((field & low) != 0 && (field & high) == 0) mask |= 1u << bit;
        }

        var distance = builder.Constant(high - low);
        var difference = builder.Xor(builder.Apply(Opcode.ShiftRightLogical, word, distance), word);
        difference = builder.And(difference, builder.Constant((int)mask));
        return builder.Xor(builder.Xor(word, difference), builder.ShiftLeft(difference, distance));
    }

    private static void Swap(IList<int> items, int i, int j) => (items[i], items[j]) = (items[j], items[i]);
}
