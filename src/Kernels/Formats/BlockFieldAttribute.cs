namespace Kernels;

/// <summary>A part of the blocks of a number format, beside its <see cref="BlockAttribute"/>.</summary>
/// <remarks>
/// Scales, minima and zero points of a block are one after the other, in the order of their groups. Codes may be in several fields, each with some of their bits. A byte of a field of
/// codes has those of 8 / <see cref="Bits"/> elements, <see cref="Stride"/> elements apart, the first in its low bits. Scales and minima of a format with
/// <see cref="NestedScaleAttribute"/> are codes, which may be in several fields, too, each where its <see cref="Places"/> say.
/// </remarks>
/// <param name="content">What the field has.</param>
/// <param name="offset">The bytes of the block before it: a multiple of the size of its <see cref="Type"/>.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class BlockFieldAttribute(BlockContent content, int offset) : Attribute
{
    /// <summary>What the field has.</summary>
    public BlockContent Content { get; } = content;

    /// <summary>The bytes of the block before it.</summary>
    public int Offset { get; } = offset;

    /// <summary>The type of scales or minima, or of what a block has for their codes: <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>. Unless it is set, the only one that there is, or <see cref="float"/>.</summary>
    public Type? Type { get; set; }

    /// <summary>Of a field of codes, of elements or of groups, the lowest bit of a code that is in it: 0 unless set.</summary>
    public int FirstBit { get; set; }

    /// <summary>Of a field of codes, how many bits of each code are in it: 1, 2, 4 or 8. Unless it is set, which 0 stands for, 2, 4 or 8, the fewest that have all of a code's. Of codes of groups, 1 to 8, and unless it is set, all.</summary>
    public int Bits { get; set; }

    /// <summary>Of a field of codes, how many elements the codes of a byte are apart: a power of two. Unless it is set, which 0 stands for, 1, so that they are of consecutive elements.</summary>
    public int Stride { get; set; }

    /// <summary>
    /// Of a field of codes of groups, for each group of the block the bit from which on its bits are, counted from the low bit of the byte at <see cref="Offset"/> up: those of a group are in one byte. Unless it is set, they are one
    /// after the other. Each bit of a group's number moves a place by a distance of its own, so that the place of group 3 is as far from that of 2 as that of 1 is from that of 0.
    /// </summary>
    public int[]? Places { get; set; }
}
