using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>What a thread of a block has of a tile of rows and outputs: all pairs of its rows and its outputs.</summary>
/// <param name="RowLanes">What each bit of a thread's number adds to the number of its first row.</param>
/// <param name="OutputLanes">What each adds to the number of its first output.</param>
/// <param name="Rows">The thread's rows, counted from the first one; their bits are none of those.</param>
/// <param name="Outputs">Its outputs, likewise, all in one row block.</param>
internal sealed record ThreadShare(LaneMap RowLanes, LaneMap OutputLanes, IReadOnlyList<int> Rows, IReadOnlyList<int> Outputs);
