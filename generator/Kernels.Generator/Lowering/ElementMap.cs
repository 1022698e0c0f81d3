namespace Kernels.Generator.Lowering;

/// <summary>
/// Where the elements of an array are that has one for every setting of the index bits, but for a few that it skips: one after the other, or in blocks with something between them.
/// </summary>
/// <param name="FirstSkipped">The first of the index bits that it skips.</param>
/// <param name="Skipped">Their number.</param>
internal sealed record ElementMap(int FirstSkipped, int Skipped)
{
    /// <summary>The index bits of a block; none count the blocks where elements are one after the other.</summary>
    public int BlockBits { get; init; } = int.MaxValue;

    /// <summary>The elements from one block to the next.</summary>
    public int BlockElements { get; init; }

    /// <summary>The elements of the first block before the array's.</summary>
    public int First { get; init; }

    /// <summary>How far it is to the element whose index has one bit more, for each of a block's index bits above those that are skipped; empty where it follows from these.</summary>
    public IReadOnlyList<int> Distances { get; init; } = [];

    public bool HasBlocks => BlockBits < int.MaxValue;

    /// <summary>The most elements, a power of two, of which every part of a block begins at a multiple.</summary>
    public int Alignment => Distances.Count > 0 ? 1 : HasBlocks ? (BlockElements | First) & -(BlockElements | First) : int.MaxValue;

    /// <summary>An array with one element for every setting of the index bits from one up.</summary>
    public static implicit operator ElementMap(int lowBit) => new(0, lowBit);

    /// <summary>Whether elements that differ in an index bit only are the same.</summary>
    public bool Skips(int bit) => (bit >= FirstSkipped && bit < FirstSkipped + Skipped) || (OwnDistance(bit) is 0);

    /// <summary>How far it is from an element to the one whose index has one bit more.</summary>
    public int Distance(int bit) =>
        bit >= BlockBits ? BlockElements << (bit - BlockBits)
        : Skips(bit) ? 0
        : OwnDistance(bit) is { } own ? own
        : 1 << (bit < FirstSkipped ? bit : bit - Skipped);

    private int? OwnDistance(int bit)
    {
        var place = bit - FirstSkipped - Skipped;
        return place >= 0 && place < Distances.Count ? Distances[place] : null;
    }
}
