namespace Kernels.Generator.RowPrograms;

/// <summary>How an operand stores its elements.</summary>
internal enum RowStorage
{
    /// <summary>binary32.</summary>
    Float,

    /// <summary>IEEE binary16.</summary>
    Half,

    /// <summary>Codes of fewer bits, packed from the low bits of a byte up.</summary>
    Codes,
}
