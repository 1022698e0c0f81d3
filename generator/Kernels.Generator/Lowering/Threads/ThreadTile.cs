namespace Kernels.Generator.Lowering.Threads;

/// <summary>The tile of one thread block.</summary>
/// <param name="Home">The layout in which memory is accessed: the lowest index bits on registers, the next on lanes.</param>
/// <param name="AccessBits">The lowest index bits that must be on registers when memory is accessed.</param>
internal sealed record ThreadTile(TileShape Shape, Layout Home, int AccessBits);
