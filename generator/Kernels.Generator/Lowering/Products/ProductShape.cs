namespace Kernels.Generator.Lowering.Products;

/// <summary>The tile of a product on vectors.</summary>
/// <param name="LaneBits">The program has 2^LaneBits lanes, each with an output of its own.</param>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="Vectors">The values of outputs that a lane holds at a time.</param>
/// <param name="Form">What sums are made of.</param>
internal sealed record ProductShape(int LaneBits, int Rows, int Vectors, ActivationForm Form)
{
    /// <summary>The rows whose sums are in registers at a time: a lookup has four sums for one of a product, for which narrow machines have no room.</summary>
    public int RowsAtOnce => Form == ActivationForm.Tables && LaneBits < 4 ? 1 : Rows;
}
