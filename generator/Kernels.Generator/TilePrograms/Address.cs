using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.TilePrograms;

/// <summary>buffer[index + lanes + displacement], in elements of <paramref name="Type"/>.</summary>
/// <param name="Index">The uniform part; 0 when absent.</param>
/// <param name="Lanes">The part of each lane.</param>
/// <param name="LaneOffset">The part of each lane as a computed value; replaces <paramref name="Lanes"/> when present.</param>
/// <param name="Displacement">The constant part.</param>
internal sealed record Address(MemoryObject Buffer, MemoryType Type, Value? Index, LaneMap Lanes, int Displacement, Value? LaneOffset = null)
{
    /// <summary>The values it reads.</summary>
    public IEnumerable<Value> Values => Optional(Index).Concat(Optional(LaneOffset));

    public static IEnumerable<Value> Optional(Value? value) => value is null ? [] : [value];
}
