namespace Kernels.Generator.Lowering;

/// <summary>
/// Where the index bits of a tile live: each on one bit of the register number or of the lane number. Index bits beyond a
/// block's count the blocks of the tile.
/// </summary>
/// <param name="Registers">The index bit of each bit of the register number.</param>
/// <param name="Lanes">The index bit of each bit of the lane number.</param>
internal sealed record Layout(IReadOnlyList<int> Registers, IReadOnlyList<int> Lanes)
{
    public int RegisterCount => 1 << Registers.Count;

    public bool InRegisters(int bit) => Registers.Contains(bit);

    public bool InLanes(int bit) => Lanes.Contains(bit);

    /// <summary>The bit of the register number that holds an index bit.</summary>
    public int RegisterMask(int bit) => 1 << Position(Registers, bit);

    /// <summary>The bit of the lane number that holds an index bit.</summary>
    public int LaneMask(int bit) => 1 << Position(Lanes, bit);

    /// <summary>The register that stands for all that differ from this one only in index bits below <paramref name="lowBit"/>.</summary>
    public int Canonical(int register, int lowBit)
    {
        for (var i = 0; i < Registers.Count; i++)
        {
            if (Registers[i] < lowBit) register &= ~(1 << i);
        }

        return register;
    }

    /// <summary>The element offset of a register in an array with one element for every setting of the index bits from <paramref name="lowBit"/> up.</summary>
    public int RegisterOffset(int register, int lowBit = 0)
    {
        var offset = 0;
        for (var i = 0; i < Registers.Count; i++)
        {
            if ((register >> i & 1) != 0) offset += Stride(Registers[i], lowBit);
        }

        return offset;
    }

    /// <summary>The element offsets that the lane bits contribute, likewise.</summary>
    public TilePrograms.LaneMap LaneOffsets(int lowBit = 0) => new([.. Lanes.Select(bit => Stride(bit, lowBit))]);

    public bool Equals(Layout? other) => other is not null && Registers.SequenceEqual(other.Registers) && Lanes.SequenceEqual(other.Lanes);

    public override int GetHashCode() => Registers.Concat(Lanes).Aggregate(17, (hash, bit) => unchecked((hash * 31) + bit));

    public override string ToString() => $"registers [{string.Join(" ", Registers)}], lanes [{string.Join(" ", Lanes)}]";

    private static int Stride(int bit, int lowBit) => bit < lowBit ? 0 : 1 << (bit - lowBit);

    private static int Position(IReadOnlyList<int> bits, int bit)
    {
        for (var i = 0; i < bits.Count; i++)
        {
            if (bits[i] == bit) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(bit), bit, "The layout does not hold this bit there.");
    }
}
