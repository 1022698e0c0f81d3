using Kernels.Generator.Lowering.Products;

namespace Kernels.Generator.Emission;

/// <summary>The expression of a stage of a product: what the runtime needs to run it in its place.</summary>
internal static class StageText
{
    /// <param name="stage">What was compiled for it.</param>
    /// <param name="grid">How its work is divided.</param>
    /// <param name="hands">What it writes for the stages behind it: slot, extent and bytes.</param>
    /// <param name="slots">The arguments that bind its operands.</param>
    public static string Of(CompiledStage stage, StageGrid grid, IEnumerable<(string Slot, RowExtent Extent, int Bytes)> hands, string slots)
    {
        var make = stage.Widths.Count > 0 ? $"Of<{CpuBodies.Name(stage.Field)}>" : "OfDevices";
        var memories = hands.Select(handed => $"new HandedMemory(ProductSlot.{handed.Slot}, RowExtent.{handed.Extent}, {handed.Bytes})");
        return $"KernelStage.{make}({stage.Field}, {Grid(grid)}, [{string.Join(", ", memories)}]{slots})";
    }

    private static string Grid(StageGrid grid) =>
        $"new StageGrid(GridBlocks.{grid.Blocks}{(grid is { RowsPerTile: 1, Parts: 1 } ? "" : $", {grid.RowsPerTile}")}{(grid.Parts == 1 ? "" : $", {grid.Parts}")})";
}
