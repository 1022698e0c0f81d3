using Kernels.Generator.Types;

namespace Kernels.Generator.TilePrograms;

/// <summary>What an element of memory is in a lane.</summary>
internal static class LaneTypes
{
    public static ValueType LaneType(this ElementType type) => type.IsNumber() ? ValueType.F32 : ValueType.I32;
}
