using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>Brings an encoder's codes, scales and what groups have beside them, which stand row by row, into the order of <see cref="WeightsLayout"/>.</summary>
internal static class WeightsPacker
{
    /// <summary>Writes the region of codes. They are checked: all of them lie in the format's range.</summary>
    public static void PackCodes(WeightsLayout layout, ReadOnlySpan<byte> codes, RegionWriter writer)
    {
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(codes);
        int bits = layout.Description.CodeBits;
        int perRow = (int)layout.WordsPerRow;
        uint bias = Broadcast(-layout.Description.Minimum, bits);
        uint signs = Broadcast(1 << (bits - 1), bits);

        for (int first = 0; first < (int)layout.Outputs; first += WeightsLayout.BlockRows)
        {
            int rows = (int)Math.Min(WeightsLayout.BlockRows, layout.Outputs - first);

            // 16 words of a row at a time: whole cache lines are read, and what is written stays in the first-level cache.
            for (int word = 0; word < perRow; word += WeightsLayout.BlockRows)
            {
                int count = Math.Min(WeightsLayout.BlockRows, perRow - word);
                Span<uint> tile = MemoryMarshal.Cast<byte, uint>(writer.Next(count * WeightsLayout.BlockRows * sizeof(uint)));
                if (rows < WeightsLayout.BlockRows) tile.Clear();
                for (int row = 0; row < rows; row++)
                {
                    ReadOnlySpan<uint> source = words.Slice((first + row) * perRow + word, count);
                    for (int i = 0; i < source.Length; i++) tile[i * WeightsLayout.BlockRows + row] = Arrange(AddFields(source[i], bias, signs), bits);
                }
            }
        }

        writer.Finish();
    }

    /// <summary>Writes a region of what groups have, as it is.</summary>
    public static void PackGroups(WeightsLayout layout, GroupValues groups, RegionWriter writer)
    {
        switch (groups.Type.Size())
        {
            case sizeof(byte):
                PackGroups(layout, groups.Bytes, writer);
                break;
            case sizeof(ushort):
                PackGroups(layout, MemoryMarshal.Cast<byte, ushort>(groups.Bytes), writer);
                break;
            default:
                PackGroups(layout, MemoryMarshal.Cast<byte, uint>(groups.Bytes), writer);
                break;
        }
    }

    private static void PackGroups<T>(WeightsLayout layout, ReadOnlySpan<T> groups, RegionWriter writer)
        where T : unmanaged
    {
        int perRow = (int)layout.GroupsPerRow;
        int size = Unsafe.SizeOf<T>();
        for (int first = 0; first < (int)layout.Outputs; first += WeightsLayout.BlockRows)
        {
            int rows = (int)Math.Min(WeightsLayout.BlockRows, layout.Outputs - first);
            for (int group = 0; group < perRow; group++)
            {
                Span<T> line = MemoryMarshal.Cast<byte, T>(writer.Next(WeightsLayout.BlockRows * size));
                line[rows..].Clear();
                for (int row = 0; row < rows; row++) line[row] = groups[(first + row) * perRow + group];
            }
        }

        writer.Finish();
    }

    private static uint Broadcast(int value, int bits)
    {
        uint field = (uint)value & ((1u << bits) - 1);
        uint word = 0;
        for (int shift = 0; shift < 32; shift += bits) word |= field << shift;
        return word;
    }

    // Adds field by field: the bits below each field's highest cannot carry out of it, and the highest bits are added without carry.
    private static uint AddFields(uint fields, uint terms, uint signs) => ((fields & ~signs) + (terms & ~signs)) ^ ((fields ^ terms) & signs);

    // From element i at field i to element 4s + j at slot s of byte j, so that a shift and a mask give four consecutive elements.
    private static uint Arrange(uint fields, int bits)
    {
        if (bits == 8) return fields;

        if (bits == 4)
        {
            fields = Exchange(fields, 0x0000FF00, 8);
            return Exchange(fields, 0x00F000F0, 4);
        }

        fields = Exchange(fields, 0x00CC00CC, 6);
        return Exchange(fields, 0x0000F0F0, 12);
    }

    // Exchanges the bits of the mask with those that stand the distance above them.
    private static uint Exchange(uint word, uint mask, int distance)
    {
        uint difference = (word ^ (word >> distance)) & mask;
        return word ^ difference ^ (difference << distance);
    }
}
