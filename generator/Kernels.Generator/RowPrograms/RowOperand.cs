using Kernels.Generator.Types;

namespace Kernels.Generator.RowPrograms;

/// <summary>An operand of the kernel, in the order of its ABI.</summary>
/// <param name="Name">The user's parameter name.</param>
/// <param name="LowBit">One element for every setting of the index bits from here up.</param>
/// <param name="CodeBits">The bits of a code; 0 where elements are no codes.</param>
/// <param name="IsShared">Whether every row of a call reads the same elements, those of one row.</param>
internal sealed record RowOperand(string Name, ElementType Element, bool IsOutput, int LowBit = 0, int CodeBits = 0, bool IsShared = false)
{
    /// <summary>Whether an element holds several codes, from its low bits up.</summary>
    public bool IsPacked => CodeBits > 0;

    /// <summary>Whether what is stored here as codes may have other bits than those of a code.</summary>
    public bool CutsCodes { get; init; }

    /// <summary>Where its elements are in blocks; null where they have an array to themselves. What blocks hold beside codes has the name of the operand that they are.</summary>
    public BlockPart? Part { get; init; }

    /// <summary>Whether its elements are codes of groups, in blocks.</summary>
    public bool IsOfGroupCodes => Part is { } part && part.Fields[0].IsOfGroupCodes;

    /// <summary>The number of elements where it follows from no row, as that of a matrix; 0 otherwise.</summary>
    public int Elements { get; init; }

    /// <summary>Whether it is written where elements of others that are alike may be read yet, so that it has memory of its own.</summary>
    public bool IsApart { get; init; }

    /// <summary>The largest number that its elements, which begin at 1, may be; 0 where they may be any.</summary>
    public int Largest { get; init; }

    /// <summary>How many arrays like this one have an element at each place, one behind the other.</summary>
    public int Interleaved { get; init; } = 1;

    /// <summary>Where the first element is.</summary>
    public int First { get; init; }

    /// <summary>Whether its elements are the places of rows of other operands, one for each row.</summary>
    public bool IsSlots { get; init; }

    /// <summary>Whether its rows are where slots say.</summary>
    public bool IsScattered { get; init; }

    /// <summary>The elements of memory that 2^<paramref name="blockBits"/> elements take; none where they follow from no row.</summary>
    public int ElementsIn(int blockBits) =>
        Elements > 0 || IsSlots ? 0
        : Part is { } part ? (part.Layout.Bytes << blockBits) / part.Layout.Elements
        : IsPacked ? (CodeBits << blockBits) / 8
        : Interleaved << (blockBits - LowBit);
}
