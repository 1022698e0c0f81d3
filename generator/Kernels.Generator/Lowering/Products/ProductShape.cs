namespace Kernels.Generator.Lowering;

/// <summary>The tile of a product on one machine.</summary>
/// <param name="LaneBits">The program has 2^LaneBits lanes, each with an output of its own.</param>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="Vectors">The values of outputs that a lane holds at a time.</param>
/// <param name="UsesTables">Whether sums are looked up in tables, and not multiplied.</param>
/// <param name="SplitsChunks">Whether a tile is one chunk of k, whose sums another stage adds.</param>
internal sealed record ProductShape(int LaneBits, int Rows, int Vectors, bool SplitsChunks, bool UsesTables)
{
    /// <summary>Whether the activations that it reads are widened to pairs of 16 bits.</summary>
    public bool ReadsPairs { get; init; }

    /// <summary>The rows whose sums are in registers at a time: a lookup has four sums for one of a product, for which narrow machines have no room.</summary>
    public int RowsAtOnce => UsesTables && LaneBits < 4 ? 1 : Rows;
}
