using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Kernels.CompilerServices;

/// <summary>The blocks in which an encoder writes codes, with what groups have or without it: what packing takes apart.</summary>
/// <param name="Elements">The elements of a block.</param>
/// <param name="Bytes">The bytes of a block.</param>
/// <param name="Fields">What is where in it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WeightsBlocks(int Elements, int Bytes, params IReadOnlyList<WeightsBlocks.Field> Fields)
{
    /// <summary>What codes of scales, and of what else groups have, stand for; null where these are numbers of their own.</summary>
    public GroupCodes? OfScales { get; init; }

    /// <summary>Whether blocks have what groups have, beside codes.</summary>
    internal bool HasScales => Fields.Any(field => field.Content == BlockContent.Scales);

    private IEnumerable<Field> CodeFields => Fields.Where(field => field.Content == BlockContent.Codes);

    /// <summary>The codes of whole blocks, in ascending element order, each byte filled from its low bits up.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="codeBits">The bits of a code in the result: 2, 4 or 8.</param>
    /// <param name="areSigned">Whether codes are two's complement.</param>
    internal byte[] Codes(ReadOnlySpan<byte> blocks, int codeBits, bool areSigned)
    {
        int count = blocks.Length / Bytes, each = Elements * codeBits / 8, perByte = 8 / codeBits, mask = (1 << codeBits) - 1;
        int unused = 8 - CodeFields.Sum(field => field.Bits);
        byte[] result = GC.AllocateUninitializedArray<byte>(count * each), codes = new byte[Elements];
        for (int block = 0; block < count; block++)
        {
            codes.AsSpan().Clear();
            foreach (Field field in CodeFields) field.AddCodes(blocks.Slice(block * Bytes, Bytes), codes);
            Span<byte> packed = result.AsSpan(block * each, each);
            for (int i = 0; i < packed.Length; i++)
            {
                int word = 0;
                for (int slot = 0; slot < perByte; slot++)
                {
                    int code = codes[(i * perByte) + slot];
                    if (areSigned) code = (sbyte)(code << unused) >> unused;
                    word |= (code & mask) << (slot * codeBits);
                }

                packed[i] = (byte)word;
            }
        }

        return result;
    }

    /// <summary>The bytes of what the groups of whole blocks have.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="content">What it is.</param>
    /// <param name="groupSize">The elements of a group.</param>
    internal byte[] Groups(ReadOnlySpan<byte> blocks, BlockContent content, int groupSize)
    {
        if (OfScales is { } codes && content is BlockContent.Scales or BlockContent.Minima) return Numbers(codes, blocks, content, groupSize);
        Field field = Fields.First(field => field.Content == content);
        int each = Elements / groupSize * field.Type.Size(), count = blocks.Length / Bytes;
        byte[] result = GC.AllocateUninitializedArray<byte>(count * each);
        for (int block = 0; block < count; block++) blocks.Slice((block * Bytes) + field.Offset, each).CopyTo(result.AsSpan(block * each));
        return result;
    }

    /// <summary>The bytes of numbers that are codes times one of the block; minima are below 0.</summary>
    private byte[] Numbers(GroupCodes codes, ReadOnlySpan<byte> blocks, BlockContent content, int groupSize)
    {
        Field[] fields = [.. Fields.Where(field => field.Content == content)];
        Field outer = Fields.First(field => field.Content == (content == BlockContent.Scales ? BlockContent.OuterScales : BlockContent.OuterMinima));
        int each = Elements / groupSize, unused = 32 - fields.Sum(field => field.Bits);
        byte[] result = GC.AllocateUninitializedArray<byte>(blocks.Length / Bytes * each * sizeof(float));
        Span<float> numbers = MemoryMarshal.Cast<byte, float>(result);
        for (int i = 0; i < numbers.Length; i++)
        {
            ReadOnlySpan<byte> block = blocks.Slice(i / each * Bytes, Bytes);
            int code = 0;
            foreach (Field field in fields) code |= field.OfGroup(block, i % each) << field.FirstBit;
            if (codes.AreSigned) code = code << unused >> unused;
            float number = (code - codes.Offset) * outer.Number(block);
            numbers[i] = content == BlockContent.Minima ? 0 - number : number;
        }

        return result;
    }

    /// <summary>Codes of what groups have: code − offset, times a number of the block.</summary>
    /// <param name="AreSigned">Whether they are two's complement.</param>
    /// <param name="Offset">The code of 0.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed record GroupCodes(bool AreSigned, float Offset);

    /// <summary>A part of a block.</summary>
    /// <param name="Content">What it has.</param>
    /// <param name="Offset">The bytes of the block before it.</param>
    /// <param name="Type">The type of what groups have; bytes where codes are.</param>
    /// <param name="FirstBit">The lowest bit of a code that is here.</param>
    /// <param name="Bits">The bits of a code that are here; 0 where no codes are.</param>
    /// <param name="Stride">How many elements the codes of a byte are apart.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed record Field(BlockContent Content, int Offset, KernelElementType Type = KernelElementType.Byte, int FirstBit = 0, int Bits = 0, int Stride = 1)
    {
        /// <summary>Of codes of groups, the bit of its byte from which on those of the first are.</summary>
        public int Place { get; init; }

        /// <summary>Of codes of groups, how many bits further on those of the group are whose number has one bit more, for each of these bits.</summary>
        public IReadOnlyList<int> Distances { get; init; } = [];

        /// <summary>Its bits of a group's code.</summary>
        internal int OfGroup(ReadOnlySpan<byte> block, int group)
        {
            int place = Place;
            for (int bit = 0; bit < Distances.Count; bit++) place += (group >> bit & 1) * Distances[bit];
            return block[Offset + (place / 8)] >> (place % 8) & ((1 << Bits) - 1);
        }

        /// <summary>The number that it is.</summary>
        internal float Number(ReadOnlySpan<byte> block) => Type switch
        {
            KernelElementType.Half => (float)MemoryMarshal.Read<Half>(block[Offset..]),
            KernelElementType.BFloat16 => (float)MemoryMarshal.Read<BFloat16>(block[Offset..]),
            _ => MemoryMarshal.Read<float>(block[Offset..]),
        };

        /// <summary>Adds its bits to the codes of a block.</summary>
        internal void AddCodes(ReadOnlySpan<byte> block, Span<byte> codes)
        {
            int mask = (1 << Bits) - 1, end = Offset + (codes.Length * Bits / 8);
            for (int first = Offset, element = 0; first < end; first += Stride)
            {
                for (int shift = 0; shift < 8; shift += Bits, element += Stride)
                {
                    for (int i = 0; i < Stride; i++) codes[element + i] |= (byte)(((block[first + i] >> shift) & mask) << FirstBit);
                }
            }
        }
    }
}
