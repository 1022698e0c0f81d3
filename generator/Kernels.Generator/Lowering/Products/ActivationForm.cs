namespace Kernels.Generator.Lowering.Products;

/// <summary>What a program that multiplies reads of the activations.</summary>
internal enum ActivationForm
{
    /// <summary>Their codes, four to a word.</summary>
    Codes,

    /// <summary>Tables of sums, which a stage of its own has made of the codes.</summary>
    Tables,

    /// <summary>The codes widened to pairs of 16 bits by a stage of its own.</summary>
    Pairs,
}
