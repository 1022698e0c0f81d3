namespace Kernels;

/// <summary>What the 64 bits of a tagged value are.</summary>
internal enum WeightsTagKind
{
    /// <summary>A 32-bit integer, extended by its sign.</summary>
    Integer,

    /// <summary>A binary32 number in the low 32 bits; the others are 0.</summary>
    Number,

    /// <summary>Any bits.</summary>
    Bits,
}
