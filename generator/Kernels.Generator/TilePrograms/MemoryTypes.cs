namespace Kernels.Generator.TilePrograms;

/// <summary>Sizes and lane types of memory elements.</summary>
internal static class MemoryTypes
{
    public static int Bytes(this MemoryType type) => type switch
    {
        MemoryType.U8 => 1,
        MemoryType.U16 or MemoryType.F16 => 2,
        _ => 4,
    };

    public static ValueType LaneType(this MemoryType type) =>
        type is MemoryType.F32 or MemoryType.F16 ? ValueType.F32 : ValueType.I32;
}
