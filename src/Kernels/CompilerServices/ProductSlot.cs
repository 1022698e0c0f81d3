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

    /// <summary>The numbers of the encoder's first step by an operand, <c>channelScales</c>, by which x is divided: a parameter.</summary>
    Shared0,

    /// <summary>y, a parameter.</summary>
    Destination,

    /// <summary>The codes of the weights.</summary>
    WeightCodes,

    /// <summary>The scales of the weights' groups.</summary>
    WeightScales,

    /// <summary>What the weights' groups have beside their scales: zero points or minima.</summary>
    WeightShifts,

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

    /// <summary>Those of the second one, <c>rotatedScales</c>, by which x is divided once it is rotated: a parameter.</summary>
    Shared1,

    /// <summary>The matrix by which vectors of consecutive elements of x are multiplied, <c>matrix</c>: a parameter.</summary>
    Shared2,

    /// <summary>That of elements which stand as far apart as those vectors are long, <c>outerMatrix</c>: a parameter.</summary>
    Shared3,

    /// <summary>The places from which the elements of x are taken, <c>permutation</c>: a parameter.</summary>
    Shared4,
}
