namespace Kernels.Generator.Lowering.Products;

/// <summary>How the work of a stage is divided, for any call.</summary>
/// <param name="Blocks">What tiles divide.</param>
/// <param name="RowsPerTile">The rows of activations that a tile of outputs takes.</param>
/// <param name="Parts">The tiles that an output has, one behind the other.</param>
internal sealed record StageGrid(GridBlocks Blocks, int RowsPerTile = 1, int Parts = 1);
