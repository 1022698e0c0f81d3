using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What one iteration of a CPU body takes.</summary>
/// <param name="TileBlocks">The consecutive blocks that one iteration processes.</param>
/// <param name="ScratchBytes">The scratch that a thread needs; 0 for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CpuTile(int TileBlocks, int ScratchBytes);
