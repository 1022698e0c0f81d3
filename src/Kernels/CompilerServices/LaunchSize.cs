namespace Kernels.CompilerServices;

/// <summary>How much of a kernel is launched.</summary>
/// <param name="Blocks">What the tiles divide: blocks of rows, or the outputs of a product.</param>
/// <param name="Repeats">How often the tiles of all blocks are run, for what else a product has: tiles of rows, chunks of k.</param>
/// <param name="Extents">The extents that the kernel is given.</param>
/// <param name="Work">The bytes moved plus the operations done, in all.</param>
internal readonly record struct LaunchSize(long Blocks, long Repeats, KernelExtents Extents, double Work)
{
    /// <summary>Blocks of rows.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="slots">The rows of scattered operands.</param>
    /// <param name="firstBlock">The number of the first block in the call.</param>
    public static LaunchSize OfRows(KernelInfo kernel, long blocks, long slots = 0, long firstBlock = 0)
    {
        KernelExtents extents = default;
        if (kernel.Slots >= 0) extents[0] = slots;
        if (kernel.IsRandom) extents[kernel.Extents - 1] = firstBlock;
        return new(blocks, 1, extents, (double)(kernel.BytesPerRow + kernel.OperationsPerRow) / kernel.BlocksPerRow * blocks);
    }

    /// <summary>The tiles, the last of a round possibly partial.</summary>
    public long Tiles(int tileBlocks) => (Blocks + tileBlocks - 1) / tileBlocks * Repeats;
}
