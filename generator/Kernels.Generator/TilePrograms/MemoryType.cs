namespace Kernels.Generator.TilePrograms;

/// <summary>The type of an element in memory, as one access sees it.</summary>
internal enum MemoryType
{
    F32,
    I32,

    /// <summary>IEEE binary16; lane values are F32.</summary>
    F16,

    /// <summary>16 bits; lane values are I32.</summary>
    U16,

    /// <summary>8 bits; lane values are I32.</summary>
    U8,
}
