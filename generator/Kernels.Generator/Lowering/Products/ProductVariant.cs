namespace Kernels.Generator.Lowering.Products;

/// <summary>One of the programs that multiply, of which a call takes the one that suits its rows and its machine.</summary>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="Reads">What it reads of the activations.</param>
/// <param name="SplitsChunks">Whether a tile is one chunk of k, whose sums another stage adds.</param>
/// <param name="UsesMatrices">Whether it multiplies by a matrix instruction.</param>
internal sealed record ProductVariant(int Rows, ActivationForm Reads = ActivationForm.Codes, bool SplitsChunks = false, bool UsesMatrices = false)
{
    /// <summary>What its stage is called.</summary>
    public string Name => $"Rows{Rows}{(Reads == ActivationForm.Codes ? "" : Reads.ToString())}{(SplitsChunks ? "Chunks" : "")}{(UsesMatrices ? "Matrices" : "")}";

    /// <summary>The fewest rows that it is taken for, where these are fewer than those of its tile.</summary>
    public int? FromRows { get; init; }

    /// <summary>What a machine must have to run it.</summary>
    public ProductFeature? Needs { get; init; }

    /// <summary>What a machine must not have.</summary>
    public ProductFeature? Lacks { get; init; }
}
