using System.Reflection;

namespace Kernels.Tests.Oracles;

/// <summary>Blocks of a format's attributes, put together and taken apart bit by bit.</summary>
public sealed class BlockBytes
{
    private readonly BlockFieldAttribute[] _fields;
    private readonly int _codeBits;

    private BlockBytes(BlockAttribute block, BlockFieldAttribute[] fields, int codeBits)
    {
        (Elements, Bytes) = (block.Elements, block.Bytes);
        _fields = fields;
        _codeBits = codeBits;
    }

    public int Elements { get; }

    public int Bytes { get; }

    /// <summary>Whether blocks have what groups have, too.</summary>
    public bool HasScales => _fields.Any(field => field.Content == BlockContent.Scales);

    /// <summary>The .NET type of the numbers of a field; null where it does not say it.</summary>
    public Type? TypeOf(BlockContent content) => Field(content).Type;

    /// <summary>The blocks of a type of format; null where it has none.</summary>
    /// <param name="codeBits">The bits of a code where a field has all.</param>
    public static BlockBytes? Of(Type format, int codeBits) => format.GetCustomAttribute<BlockAttribute>() is { } block
        ? new(block, [.. format.GetCustomAttributes<BlockFieldAttribute>()], codeBits)
        : null;

    /// <summary>The blocks of codes and of the bytes of what groups have, by what it is.</summary>
    public byte[] Join(ReadOnlySpan<int> codes, IReadOnlyDictionary<BlockContent, byte[]> groups)
    {
        byte[] bytes = new byte[codes.Length / Elements * Bytes];
        for (int i = 0; i < codes.Length; i++)
        {
            foreach (BlockFieldAttribute field in _fields.Where(field => field.Content == BlockContent.Codes))
            {
                (int at, int shift, int bits) = PlaceOf(field, i);
                int part = (codes[i] >> field.FirstBit) & ((1 << bits) - 1);
                bytes[at] |= (byte)(part << shift);
            }
        }

        foreach ((BlockContent content, byte[] ofAll) in groups)
        {
            int each = ofAll.Length / (codes.Length / Elements);
            for (int i = 0; i < ofAll.Length; i++) bytes[(i / each * Bytes) + Field(content).Offset + (i % each)] = ofAll[i];
        }

        return bytes;
    }

    /// <summary>The codes of blocks.</summary>
    public int[] Codes(ReadOnlySpan<byte> blocks, bool signed)
    {
        int[] codes = new int[blocks.Length / Bytes * Elements];
        for (int i = 0; i < codes.Length; i++)
        {
            int all = 0;
            foreach (BlockFieldAttribute field in _fields.Where(field => field.Content == BlockContent.Codes))
            {
                (int at, int shift, int bits) = PlaceOf(field, i);
                codes[i] |= ((blocks[at] >> shift) & ((1 << bits) - 1)) << field.FirstBit;
                all = Math.Max(all, field.FirstBit + bits);
            }

            if (signed && codes[i] >> (all - 1) != 0) codes[i] -= 1 << all;
        }

        return codes;
    }

    /// <summary>Adds codes of groups to blocks.</summary>
    public void AddGroupCodes(byte[] blocks, BlockContent content, IReadOnlyList<int> codes, int bitsOfCode)
    {
        int each = codes.Count / (blocks.Length / Bytes);
        for (int i = 0; i < codes.Count; i++)
        {
            foreach (BlockFieldAttribute field in _fields.Where(field => field.Content == content))
            {
                (int at, int shift, int bits) = PlaceOfGroup(field, i / each, i % each, bitsOfCode);
                blocks[at] |= (byte)(((codes[i] >> field.FirstBit) & ((1 << bits) - 1)) << shift);
            }
        }
    }

    /// <summary>The codes that the groups of blocks have.</summary>
    public int[] GroupCodes(byte[] blocks, BlockContent content, int each, int bitsOfCode, bool signed)
    {
        int[] codes = new int[blocks.Length / Bytes * each];
        for (int i = 0; i < codes.Length; i++)
        {
            int all = 0;
            foreach (BlockFieldAttribute field in _fields.Where(field => field.Content == content))
            {
                (int at, int shift, int bits) = PlaceOfGroup(field, i / each, i % each, bitsOfCode);
                codes[i] |= ((blocks[at] >> shift) & ((1 << bits) - 1)) << field.FirstBit;
                all = Math.Max(all, field.FirstBit + bits);
            }

            if (signed && codes[i] >> (all - 1) != 0) codes[i] -= 1 << all;
        }

        return codes;
    }

    /// <summary>The bytes of what groups have, all groups of all blocks one after the other.</summary>
    /// <param name="each">The bytes in a block.</param>
    public byte[] Groups(byte[] blocks, BlockContent content, int each)
    {
        int offset = Field(content).Offset;
        return [.. blocks.Chunk(Bytes).SelectMany(block => block[offset..(offset + each)])];
    }

    private BlockFieldAttribute Field(BlockContent content) => _fields.Single(field => field.Content == content);

    private (int Byte, int Shift, int Bits) PlaceOfGroup(BlockFieldAttribute field, int block, int group, int bitsOfCode)
    {
        int bits = field.Bits == 0 ? bitsOfCode : field.Bits;
        (int at, int shift) = Math.DivRem(field.Places is { } places ? places[group] : group * bits, 8);
        return ((block * Bytes) + field.Offset + at, shift, bits);
    }

    /// <summary>The byte that an element's bits of a field are in, where in it, and how many.</summary>
    private (int Byte, int Shift, int Bits) PlaceOf(BlockFieldAttribute field, int element)
    {
        int bits = field.Bits == 0 ? _codeBits : field.Bits, stride = Math.Max(1, field.Stride), each = 8 / bits;
        (int block, int within) = Math.DivRem(element, Elements);
        (int run, int inRun) = Math.DivRem(within, stride * each);
        return ((block * Bytes) + field.Offset + (run * stride) + (inRun % stride), inRun / stride * bits, bits);
    }
}
