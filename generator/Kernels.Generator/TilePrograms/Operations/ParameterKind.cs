namespace Kernels.Generator.TilePrograms;

/// <summary>What the launch of a kernel gives to its program.</summary>
internal enum ParameterKind
{
    /// <summary>CPU: the first tile to process.</summary>
    FirstTile,

    /// <summary>CPU: the number of tiles to process.</summary>
    Tiles,

    /// <summary>GPU: the number of this thread block, which is its tile.</summary>
    ThreadBlock,

    /// <summary>The number of data blocks of the whole call.</summary>
    Blocks,
}
