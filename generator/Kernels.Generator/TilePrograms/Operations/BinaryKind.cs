namespace Kernels.Generator.TilePrograms;

/// <summary>An operation on two values of the same type: the operands' type chooses lane or index arithmetic.</summary>
internal enum BinaryKind
{
    Add,
    Subtract,
    Multiply,

    /// <summary>IEEE division (F32); division of non-negative integers (Index).</summary>
    Divide,

    /// <summary>The remainder of non-negative integers (Index only).</summary>
    Remainder,

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    Minimum,

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    Maximum,

    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRightLogical,
    ShiftRightArithmetic,

    /// <summary>x plus the dot products of the chain y, which began with x.</summary>
    EndDots,

    /// <summary>The sums of two 16-bit integers a lane.</summary>
    AddPairs,

    /// <summary>Within each four lanes, the bytes of x that y's bytes, 0 to 15, number.</summary>
    LookupBytes,
}
