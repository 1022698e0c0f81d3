using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The memories of a call of a product, by what they hold: what the operands of its stages are bound to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ProductSlot
{
    /// <summary>x, a parameter.</summary>
    Activations,

    /// <summary>What is added to every row of y, a parameter.</summary>
    Bias,

    /// <summary>What all rows of the encoder share and those of x therefore do, a parameter: the first such operand.</summary>
    Shared0,

    /// <summary>The second one.</summary>
    Shared1,

    /// <summary>The third one.</summary>
    Shared2,

    /// <summary>The fourth one.</summary>
    Shared3,

    /// <summary>y, a parameter.</summary>
    Destination,

    /// <summary>The codes of the weights.</summary>
    WeightCodes,

    /// <summary>The scales of the weights' groups.</summary>
    WeightScales,

    /// <summary>The zero points of the weights' groups.</summary>
    WeightZeroPoints,

    /// <summary>The codes of the activations, which the first stage writes.</summary>
    Codes,

    /// <summary>The scales of their groups.</summary>
    CodeScales,

    /// <summary>The sums of their groups' codes.</summary>
    CodeSums,

    /// <summary>What a stage makes of the codes for those that multiply: tables of sums, or pairs of 16 bits.</summary>
    Prepared,

    /// <summary>The sums of the chunks of k, which a last stage adds.</summary>
    Partials,
}
