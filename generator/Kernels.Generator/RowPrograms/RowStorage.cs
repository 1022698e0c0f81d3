namespace Kernels.Generator.RowPrograms;

/// <summary>How an operand stores its elements.</summary>
internal enum RowStorage
{
    /// <summary>binary32.</summary>
    Float,

    /// <summary>IEEE binary16.</summary>
    Half,

    /// <summary>32-bit integers in two's complement.</summary>
    Integer,

    /// <summary>Codes of fewer bits, packed from the low bits of a byte up.</summary>
    Codes,
}
