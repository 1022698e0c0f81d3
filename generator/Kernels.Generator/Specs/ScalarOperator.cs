namespace Kernels.Generator.Specs;

/// <summary>An operation of a scalar expression. Truth values come from comparisons; integers are 32-bit.</summary>
internal enum ScalarOperator
{
    /// <summary>x + y, x − y, x · y, x / y in binary32, each rounded; the first three of integers too, which wrap.</summary>
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>x · y + z in binary32, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>√x in binary32, rounded.</summary>
    SquareRoot,

    /// <summary>x &lt; y ? x : y, of numbers or integers.</summary>
    Minimum,

    /// <summary>x &gt; y ? x : y, of numbers or integers.</summary>
    Maximum,

    /// <summary>x ≥ y of numbers, and x &gt; y of numbers or integers; never with NaN.</summary>
    GreaterOrEqual,
    Greater,

    /// <summary>x = y of numbers, where 0 and −0 are; of integers.</summary>
    Equal,

    /// <summary>Integer x ≥ y, signed.</summary>
    IntegerGreaterOrEqual,

    /// <summary>x &amp; y, x | y and x ^ y of integers.</summary>
    And,
    Or,
    ExclusiveOr,

    /// <summary>Integer x, its bits moved by y from 0 to 31, up or down; zeros follow, or, with the arithmetic one, the sign.</summary>
    ShiftLeft,
    ShiftRight,
    ShiftRightArithmetic,

    /// <summary>Whether integers x and y have a bit in common.</summary>
    HasBits,

    /// <summary>x | y and x &amp; y of truth values.</summary>
    Either,
    Both,

    /// <summary>x ? y : z.</summary>
    Choose,

    /// <summary>The bits of a number, and the number of some bits.</summary>
    ToBits,
    FromBits,

    /// <summary>The bits of a number without its sign: ordered like magnitudes, with infinity and then NaN above all finite ones.</summary>
    MagnitudeBits,

    /// <summary>Round half to even to an integer; an integer to a number.</summary>
    RoundToInteger,
    FromInteger,
}
