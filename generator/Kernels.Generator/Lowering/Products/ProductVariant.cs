namespace Kernels.Generator.Lowering;

/// <summary>One of the programs that multiply, of which a call takes the one that suits its rows and its machine.</summary>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="ReadsPairs">Whether it reads activations that another stage has widened to pairs of 16 bits.</param>
internal sealed record ProductVariant(int Rows, bool ReadsPairs)
{
    /// <summary>What its stage is called.</summary>
    public string Name => $"Rows{Rows}{(ReadsPairs ? "Pairs" : "")}";
}
