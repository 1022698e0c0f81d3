using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>How the work of a stage is divided, for any call.</summary>
/// <param name="Blocks">What tiles divide.</param>
/// <param name="RowsPerTile">The rows of x that a tile of outputs takes.</param>
/// <param name="Parts">The tiles that an output has, one behind the other: 1, or as many as k has parts that are summed apart.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StageGrid(GridBlocks Blocks, int RowsPerTile = 1, int Parts = 1)
{
    internal LaunchSize Size(KernelInfo kernel, long rows, in PackedShape shape)
    {
        long repeats = (rows + RowsPerTile - 1) / RowsPerTile;
        double workPerTile = (double)kernel.WorkPerTile * shape.Groups;
        return Blocks switch
        {
            GridBlocks.Blocks => LaunchSize.OfRows(kernel, rows * (shape.Inputs / kernel.RowLength) * kernel.BlocksPerRow),
            GridBlocks.Rows => new LaunchSize(rows, 1, shape.Extents(rows), workPerTile * rows),
            GridBlocks.Outputs => new LaunchSize(
                shape.Outputs, repeats * Parts, shape.Extents(rows), workPerTile * ((shape.Outputs + WeightsLayout.BlockRows - 1) / WeightsLayout.BlockRows) * repeats),
            _ => throw new InvalidOperationException($"No tiles divide {Blocks}."),
        };
    }
}
