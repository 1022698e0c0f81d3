using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Where the index bits of a tile live: each on one bit of the register number or of the lane number. Index bits beyond a
/// block's count the units of the tile; the digit of a unit's block is the highest part of the register number.
/// </summary>
/// <param name="Registers">The index bit of each bit of the register number.</param>
/// <param name="Lanes">The index bit of each bit of the lane number.</param>
internal sealed record Layout(IReadOnlyList<int> Registers, IReadOnlyList<int> Lanes)
{
    /// <summary>The blocks of a unit.</summary>
    public int Digits { get; init; } = 1;

    /// <summary>The index bits below the digit.</summary>
    public int BlockBits { get; init; }

    /// <summary>The layout of a tile's units.</summary>
    public static Layout OfUnits(IReadOnlyList<int> registers, IReadOnlyList<int> lanes, TileShape shape) =>
        shape.Digits == 1 ? new(registers, lanes) : new(registers, lanes) { Digits = shape.Digits, BlockBits = shape.BlockBits };

    public int RegisterCount => Digits << Registers.Count;

    /// <summary>Whether lanes hold elements of several units whose distance is no power of two.</summary>
    public bool HasUnitsInLanes => Digits > 1 && Lanes.Any(bit => bit >= BlockBits);

    public bool InRegisters(int bit) => Registers.Contains(bit);

    public bool InLanes(int bit) => Lanes.Contains(bit);

    /// <summary>The bit of the register number that holds an index bit.</summary>
    public int RegisterMask(int bit) => 1 << Position(Registers, bit);

    /// <summary>The bit of the lane number that holds an index bit.</summary>
    public int LaneMask(int bit) => 1 << Position(Lanes, bit);

    /// <summary>The register that stands for all that differ from this one only in index bits that an array skips.</summary>
    public int Canonical(int register, ElementMap map)
    {
        for (var i = 0; i < Registers.Count; i++)
        {
            if (map.Skips(Registers[i])) register &= ~(1 << i);
        }

        return register;
    }

    /// <summary>The element offset of a register in a tile's elements.</summary>
    public int RegisterOffset(int register) => RegisterOffset(register, 0);

    /// <summary>The element offset of a register in an array.</summary>
    public int RegisterOffset(int register, ElementMap map)
    {
        var offset = Digits == 1 ? 0 : (register >> Registers.Count) * map.Distance(BlockBits);
        for (var i = 0; i < Registers.Count; i++)
        {
            if ((register >> i & 1) != 0) offset += Stride(Registers[i], map);
        }

        return offset;
    }

    /// <summary>The element offsets that the lane bits contribute, likewise: of those within a block where units are digits.</summary>
    public LaneMap LaneOffsets() => LaneOffsets(0);

    /// <inheritdoc cref="LaneOffsets()"/>
    public LaneMap LaneOffsets(ElementMap map) => new([.. Lanes.Select(bit => IsOfUnits(bit) ? 0 : Stride(bit, map))], Lanes.Any(bit => bit >= map.BlockBits) || map.Distances.Count > 0);

    /// <summary>The unit of each lane; all are the first where units are index bits like others.</summary>
    public LaneMap LaneUnits => new([.. Lanes.Select(bit => IsOfUnits(bit) ? 1 << (bit - BlockBits) : 0)]);

    public bool Equals(Layout? other) => other is not null && Digits == other.Digits && Registers.SequenceEqual(other.Registers) && Lanes.SequenceEqual(other.Lanes);

    public override int GetHashCode() => Registers.Concat(Lanes).Aggregate(17, (hash, bit) => unchecked((hash * 31) + bit));

    public override string ToString() => $"registers [{string.Join(" ", Registers)}], lanes [{string.Join(" ", Lanes)}]";

    /// <summary>The elements from one unit to the next in an array.</summary>
    public int UnitStride(ElementMap map) => Digits * map.Distance(BlockBits);

    private bool IsOfUnits(int bit) => Digits > 1 && bit >= BlockBits;

    private int Stride(int bit, ElementMap map) => IsOfUnits(bit) ? UnitStride(map) << (bit - BlockBits) : map.Distance(bit);

    private static int Position(IReadOnlyList<int> bits, int bit)
    {
        for (var i = 0; i < bits.Count; i++)
        {
            if (bits[i] == bit) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(bit), bit, "The layout does not hold this bit there.");
    }
}
