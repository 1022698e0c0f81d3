namespace Kernels.Generator.TilePrograms;

/// <summary>The number of each lane.</summary>
internal sealed class LaneIndex(Value result) : Operation(None, [result]);
