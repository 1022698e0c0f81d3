using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One launch of a GPU program.</summary>
/// <remarks>
/// The entry point takes one pointer per operand, in operand order, and then the number of blocks and the extents as 64-bit integers.
/// The grid is one-dimensional: one thread block per <paramref name="TileBlocks"/> blocks, the last one masked.
/// </remarks>
/// <param name="EntryPoint">The name of the kernel function.</param>
/// <param name="ThreadsPerBlock">The threads of a thread block (work-group).</param>
/// <param name="TileBlocks">The consecutive blocks that a thread block processes.</param>
/// <param name="SharedBytes">The shared (local) memory that the program declares statically.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record GpuStage(string EntryPoint, int ThreadsPerBlock, int TileBlocks, int SharedBytes);
