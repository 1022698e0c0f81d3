namespace Kernels.Generator.Lowering;

/// <summary>The tile of a product on one machine.</summary>
/// <param name="LaneBits">The program has 2^LaneBits lanes, each with an output of its own.</param>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="Vectors">The values of outputs that a lane holds at a time.</param>
/// <param name="UsesTables">Whether sums are looked up in tables, and not multiplied.</param>
/// <param name="SplitsChunks">Whether a tile is one chunk of k, whose sums another stage adds.</param>
internal sealed record ProductShape(int LaneBits, int Rows, int Vectors, bool SplitsChunks, bool UsesTables);
