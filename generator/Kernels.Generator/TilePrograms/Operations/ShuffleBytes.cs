using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>Byte i of the register receives byte <c>Map[i]</c>.</summary>
internal sealed class ShuffleBytes(Value result, Value x, IReadOnlyList<int> map) : Operation([x], [result])
{
    public IReadOnlyList<int> Map { get; } = map;
}
