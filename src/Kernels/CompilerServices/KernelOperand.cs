using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One operand of a kernel: a contiguous array with a fixed number of elements for each block of its rows, or for all of them.</summary>
/// <param name="Name">The name of the described method's parameter.</param>
/// <param name="Type">How the elements are stored.</param>
/// <param name="ElementsPerBlock">The elements that belong to one block; 0 where it has as many whatever a row has, as a matrix.</param>
/// <param name="IsOutput">Whether the kernel writes the operand.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record KernelOperand(string Name, KernelElementType Type, int ElementsPerBlock, bool IsOutput)
{
    /// <summary>Whether every row of a call reads the same elements: those of one row are all there are.</summary>
    public bool IsShared { get; init; }

    /// <summary>The number of elements where it follows from no row; 0 otherwise. All rows share them.</summary>
    public int Elements { get; init; }

    /// <summary>Whether it is written where others that are alike may be read yet: it shares no memory with any.</summary>
    public bool IsApart { get; init; }

    /// <summary>The largest number that its elements, which are of 32 bits, may be, where they are from 1 up; 0 where they may be any.</summary>
    public int Largest { get; init; }

    /// <summary>What its elements say of where others are.</summary>
    public OperandPlaces Places { get; init; }

    /// <summary>Whether its rows are where an operand of <see cref="OperandPlaces.OfReadRows"/> or <see cref="OperandPlaces.OfWrittenRows"/> says: it has any number of them.</summary>
    public bool IsScattered { get; init; }

    /// <summary>Whether random bits follow from it and from the places of elements in the call.</summary>
    public bool IsRandomKey { get; init; }

    internal bool IsSlots => Places is OperandPlaces.OfReadRows or OperandPlaces.OfWrittenRows;

    // Asked for at every call, once or more for each operand.
    internal int ElementBytes { get; } = Type.Size();

    internal int BytesPerBlock { get; } = ElementsPerBlock * Type.Size();
}
