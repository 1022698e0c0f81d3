using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>What some bytes of a block are: what its groups have, one after the other, or some bits of its codes.</summary>
/// <param name="Role">What an operand of its own would be.</param>
/// <param name="Type">The type of what groups have; bytes where codes are.</param>
/// <param name="Offset">The bytes of the block before it.</param>
/// <param name="FirstBit">The lowest bit of a code that is here.</param>
/// <param name="Bits">The bits of a code that are here: 1, 2, 4 or 8; 0 where no codes are.</param>
/// <param name="StrideBits">The elements from one code of a byte to the next are 2^StrideBits: 0 where a byte's codes are consecutive.</param>
internal sealed record BlockField(OperandRole Role, ElementType Type, int Offset, int FirstBit = 0, int Bits = 0, int StrideBits = 0)
{
    /// <summary>The index bits that say where in a byte a code is.</summary>
    internal IEnumerable<int> Slots => Enumerable.Range(StrideBits, SlotBits);

    /// <summary>Their number.</summary>
    internal int SlotBits => Bits switch
    {
        1 => 3,
        2 => 2,
        4 => 1,
        _ => 0,
    };

    /// <summary>What is where, for documentation.</summary>
    public override string ToString() => Bits == 0
        ? $"{Role} ({Type}) at {Offset}"
        : $"{Role} at {Offset} ({Bits} bits{(FirstBit > 0 ? $" from bit {FirstBit}" : "")}{(StrideBits > 0 ? $", those of a byte {1 << StrideBits} elements apart" : "")})";
}
