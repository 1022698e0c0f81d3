namespace Kernels.Generator.Lowering.Products;

/// <summary>What the tiles of a stage divide, by the runtime's names.</summary>
internal enum GridBlocks
{
    Blocks,
    Rows,
    Outputs,
}
