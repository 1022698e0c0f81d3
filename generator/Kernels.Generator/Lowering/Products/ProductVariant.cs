namespace Kernels.Generator.Lowering;

/// <summary>One of the programs that multiply, of which a call takes the one that suits its rows and its machine.</summary>
/// <param name="Rows">The rows of activations of a tile.</param>
/// <param name="Reads">What it reads of the activations.</param>
/// <param name="SplitsChunks">Whether a tile is one chunk of k, whose sums another stage adds.</param>
internal sealed record ProductVariant(int Rows, ActivationForm Reads = ActivationForm.Codes, bool SplitsChunks = false)
{
    /// <summary>What its stage is called.</summary>
    public string Name => $"Rows{Rows}{(Reads == ActivationForm.Codes ? "" : Reads.ToString())}{(SplitsChunks ? "Chunks" : "")}";
}
