namespace Kernels.Generator.TilePrograms;

/// <summary>Orders the shared memory accesses of all lanes.</summary>
internal sealed class Barrier() : Operation(None, None);
