using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Types;

namespace Kernels.Generator.RowPrograms;

/// <summary>
/// The target-independent program of a product: y[m,n] = Σ over the groups g of k of float(I)·(scale of n in g · scale of m in g), in
/// the order of docs/numerics.md, with I = Σ over the group of level·activation, exact.
/// </summary>
/// <remarks>
/// A level is <c>(Doubling · t − Zero) · Unit</c>, of the unsigned code t or, where there is a table, of its byte for the code; a second table adds a digit to base 128:
/// <c>((t − Zero) · 128 + d) · Unit</c>. Doubling is 2 where zero lies between two codes. The dimensions
/// m, n and the number of groups are known only when the product is called; k = groups · 2^GroupBits.
/// </remarks>
/// <param name="CodeBits">The bits of a code in packed weights: 2, 4 or 8.</param>
/// <param name="Largest">The largest t or d.</param>
/// <param name="Unit">A power of two.</param>
/// <param name="Tables">For each digit of levels, the uppermost first, a byte for each code of 4 bits or fewer; none where t is the code.</param>
/// <param name="ActivationMaximum">The largest magnitude of an activation's code.</param>
/// <param name="ScaleType">How the weights' scales are stored.</param>
/// <param name="DestinationType">How y is stored.</param>
/// <param name="Shift">What each group of an output has beside its scale, or null. With one, <paramref name="Zero"/> is 0.</param>
/// <param name="ShiftType">How it is stored.</param>
/// <param name="HasBias">Whether each output has a number that is added to it.</param>
/// <param name="Epilogue">A function of each sum before it is stored, or null.</param>
/// <param name="Lowering">How the sums are to be computed.</param>
internal sealed record ProductProgram(
    int GroupBits, int CodeBits, int Largest, int Doubling, int Zero, float Unit, EquatableArray<EquatableArray<byte>> Tables, int ActivationMaximum,
    ElementType ScaleType, ElementType DestinationType, GroupShift? Shift, ElementType ShiftType, bool HasBias, ScalarExpression? Epilogue, ProductLoweringKind Lowering = ProductLoweringKind.Auto)
{
    /// <summary>The outputs whose words stand side by side in packed weights.</summary>
    public const int RowBlock = 16;

    /// <summary>The contiguous parts of k that are summed apart (docs/numerics.md).</summary>
    public const int Chunks = 8;

    /// <summary>The codes of a 32-bit word, each fourth in a byte of its own.</summary>
    public int CodesPerWord => 32 / CodeBits;

    /// <summary>The words of an output's codes in a group.</summary>
    public int WordsPerGroup => (1 << GroupBits) / CodesPerWord;

    /// <summary>The 32-bit words of four activations that meet a word of codes.</summary>
    public int SlotsPerWord => CodesPerWord / 4;
}
