namespace Kernels.Generator.TilePrograms;

/// <summary>What the launch of a kernel gives to its program.</summary>
internal enum ParameterKind
{
    /// <summary>CPU: the first tile to process.</summary>
    FirstTile,

    /// <summary>CPU: the number of tiles to process.</summary>
    Tiles,

    /// <summary>CPU: the number of the operands' first block within the call: not 0 where a part of the call is staged elsewhere.</summary>
    FirstBlock,

    /// <summary>GPU: the number of this thread block, which is its tile.</summary>
    ThreadBlock,

    /// <summary>The number of data blocks of the whole call.</summary>
    Blocks,

    /// <summary>One of the extents of a product, which are known only when it is called.</summary>
    Extent,
}
