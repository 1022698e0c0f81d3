namespace Kernels.Generator.Types;

/// <summary>How memory stores an element: of a user's operand, and of one access to it. A row of <see cref="ElementTypes"/> says all else.</summary>
internal enum ElementType
{
    /// <summary>No elements: packed weights are one object.</summary>
    None,

    /// <summary>binary32.</summary>
    Float,

    /// <summary>IEEE binary16; lane values are binary32.</summary>
    Half,

    /// <summary>The upper half of binary32; lane values are binary32.</summary>
    BFloat16,

    /// <summary>A power of two from 2^−127 to 2^127, by its exponent's 8 bits, or NaN (OCP Microscaling Formats 1.0, section 5.4.1); lane values are binary32.</summary>
    E8M0,

    /// <summary>8 bits with a sign, 4 of exponent and 3 of fraction, from 2^−9 to 448, or NaN, and no infinity (OCP 8-bit Floating Point Specification 1.0); lane values are binary32.</summary>
    E4M3,

    /// <summary>8 bits without a sign, 5 of exponent and 3 of fraction, from 2^−17 to 114688, or NaN, and no infinity; lane values are binary32.</summary>
    UE5M3,

    /// <summary>32-bit integers in two's complement.</summary>
    Int32,

    /// <summary>16 bits; lane values are 32-bit integers.</summary>
    UInt16,

    /// <summary>8 bits; lane values are 32-bit integers.</summary>
    Byte,
}
