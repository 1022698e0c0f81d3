using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>A literal for each lane, given by its bits.</summary>
internal sealed class LaneConstant(Value result, IReadOnlyList<int> bits) : Operation(None, [result])
{
    public IReadOnlyList<int> Bits { get; } = bits;
}
