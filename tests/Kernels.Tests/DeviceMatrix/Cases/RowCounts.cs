namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Numbers of rows around the borders of a tile, and one that is large for the device.</summary>
internal static class RowCounts
{
    /// <param name="tileBlocks">The blocks that the device processes at a time.</param>
    /// <param name="quickElements">Calls of more elements are left out, but for those of one row.</param>
    public static IReadOnlyList<int> Of(MatrixKernel kernel, int tileBlocks, int quickElements)
    {
        int tile = (tileBlocks + kernel.Row.BlocksPerRow - 1) / kernel.Row.BlocksPerRow;
        int[] counts = [0, 1, 2, 3, tile - 1, tile, tile + 1, (2 * tile) + 3, kernel.Rows.Count, quickElements / kernel.RowLength];
        return [.. counts.Where(rows => rows <= 1 || (long)rows * kernel.RowLength <= quickElements).Distinct().Order()];
    }
}
