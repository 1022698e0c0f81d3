namespace Kernels.Generator.Lowering.Threads;

/// <summary>The tile of one thread block.</summary>
/// <param name="Home">The layout in which memory is accessed: the lowest index bits on registers, the next on lanes.</param>
/// <param name="Access">The index bits that must be on registers when memory is accessed: the lowest ones, and those that say where in a byte codes are.</param>
internal sealed record ThreadTile(TileShape Shape, Layout Home, IReadOnlyList<int> Access);
