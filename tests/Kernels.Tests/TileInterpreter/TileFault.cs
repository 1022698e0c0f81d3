namespace Kernels.Tests.TileInterpreter;

/// <summary>What a tile program did that its semantics do not allow.</summary>
internal enum TileFault
{
    OutOfBounds,

    /// <summary>An access of several elements that does not start at a multiple of their number.</summary>
    Misaligned,

    /// <summary>A read of scratch, shared or output memory that nothing wrote.</summary>
    UnwrittenRead,
    ReadOnlyStore,

    /// <summary>One store of different values to the same address.</summary>
    StoreConflict,

    /// <summary>Two threads access the same memory, one of them writes, and nothing orders the two.</summary>
    UnorderedAccess,

    /// <summary>An operand outside the domain of its operation: a shift count, a factor other than ±1, a number too large to round.</summary>
    Domain,

    /// <summary>A parameter that this kind of launch does not give.</summary>
    MissingParameter,
}
