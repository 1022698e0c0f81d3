using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>What some bytes of a block are: what its groups have, one after the other, or some bits of its codes, or of those that its groups have.</summary>
/// <param name="Role">What an operand of its own would be.</param>
/// <param name="Type">The type of what groups have; bytes where codes are.</param>
/// <param name="Offset">The bytes of the block before it, or, of codes of groups, before the first group's.</param>
/// <param name="FirstBit">The lowest bit of a code that is here.</param>
/// <param name="Bits">The bits of a code that are here: 1, 2, 4 or 8; 0 where no codes are.</param>
/// <param name="StrideBits">The elements from one code of a byte to the next are 2^StrideBits: 0 where a byte's codes are consecutive.</param>
internal sealed record BlockField(OperandRole Role, ElementType Type, int Offset, int FirstBit = 0, int Bits = 0, int StrideBits = 0)
{
    /// <summary>Of a field of codes of groups: how many bits a code is from that of the group whose number has one bit less, for each of these bits. Empty for others.</summary>
    internal EquatableArray<int> Distances { get; init; }

    /// <summary>Likewise: the index bits within a group.</summary>
    internal int LowBit { get; init; }

    /// <summary>Likewise: where in its byte the code of the first group is.</summary>
    internal int Shift { get; init; }

    /// <summary>Whether it has bits of codes that groups have.</summary>
    internal bool IsOfGroupCodes => Distances.Count > 0;

    /// <summary>The index bits that say where in a byte a code is.</summary>
    internal IEnumerable<int> Slots => Enumerable.Range(IsOfGroupCodes ? LowBit : StrideBits, IsOfGroupCodes ? Distances.Count : SlotBits).Where(bit => ShiftOf(bit) > 0);

    /// <summary>The number of those of the elements of a byte.</summary>
    internal int SlotBits => Bits switch
    {
        1 => 3,
        2 => 2,
        4 => 1,
        _ => 0,
    };

    /// <summary>How many bits further up in its byte an element is whose index has one bit more.</summary>
    internal int ShiftOf(int bit) =>
        IsOfGroupCodes ? (bit >= LowBit && bit < LowBit + Distances.Count ? Distances[bit - LowBit] % 8 : 0)
        : bit >= StrideBits && bit < StrideBits + SlotBits ? Bits << (bit - StrideBits) : 0;

    /// <summary>Likewise of groups: how many bytes further on.</summary>
    internal int BytesTo(int bit) => Distances[bit - LowBit] / 8;

    /// <summary>What is where, for documentation.</summary>
    public override string ToString() => Bits == 0
        ? $"{Role} ({Type}) at {Offset}"
        : IsOfGroupCodes ? $"{Role} at {Offset} ({Bits} bits{(FirstBit > 0 ? $" from bit {FirstBit}" : "")})"
        : $"{Role} at {Offset} ({Bits} bits{(FirstBit > 0 ? $" from bit {FirstBit}" : "")}{(StrideBits > 0 ? $", those of a byte {1 << StrideBits} elements apart" : "")})";
}
