namespace Kernels.Generator.TilePrograms;

/// <summary>An operation on one lane value (or, for <see cref="SplatIndex"/>, on an index).</summary>
internal enum UnaryKind
{
    /// <summary>I32 to F32 of the same bits.</summary>
    BitsToFloat,

    /// <summary>F32 to I32 of the same bits.</summary>
    FloatToBits,

    /// <summary>I32 to F32, round to nearest even.</summary>
    IntToFloat,

    /// <summary>F32 to I32, round to nearest even; the argument is finite and its magnitude below 2^22.</summary>
    RoundToInt,

    /// <summary>The binary16 in the low half of an I32 to F32, exact.</summary>
    HalfBitsToFloat,

    /// <summary>F32 to the bits of a binary16, round to nearest even; overflow gives an infinity, NaN a NaN.</summary>
    FloatToHalfBits,

    /// <summary>The low 32 bits of an Index in every lane.</summary>
    SplatIndex,
}
