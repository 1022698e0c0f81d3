using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering.Vectors;

/// <summary>One trip over a tile's memory: what happens while a part of it is in registers.</summary>
/// <param name="lowBit">0, or the index bit from which on the pass's values have elements: a pass on what groups share.</param>
internal sealed class VectorPass(Layout layout, int lowBit)
{
    private const int MostBitsOfSums = 8;

    public Layout Layout { get; } = layout;

    public int LowBit { get; } = lowBit;

    public List<RowOperation> Operations { get; } = [];

    /// <summary>The reductions that the pass accumulates over a group's parts: of the same groups, and in the same order.</summary>
    public IReadOnlyList<RowOperation.Reduce> Reductions => [.. Operations.OfType<RowOperation.Reduce>()];

    /// <summary>The index bits below which elements are reduced.</summary>
    public int ReducedBits => Reductions.Select(reduction => reduction.Result.LowBit).FirstOrDefault();

    /// <summary>What the pass does with the results of its reductions, when all parts of the group are in them: it stores them.</summary>
    public IEnumerable<RowOperation.Store> Completion => Operations.OfType<RowOperation.Store>().Where(Completes);

    /// <summary>
    /// Whether the pass can accumulate one more reduction: those whose order decides how they are rounded have one order, and the others another. That of large groups is a loop for each index bit, each with accumulators of its
    /// own, so that there a sum has the pass to itself.
    /// </summary>
    public bool Takes(RowOperation.Reduce reduction) => Reductions.All(other =>
        other.Result.LowBit == reduction.Result.LowBit && ReductionOrder.Matters(other.Kind) == ReductionOrder.Matters(reduction.Kind)
        && !(ReductionOrder.Matters(reduction.Kind) && reduction.Result.LowBit > MostBitsOfSums));

    public bool Completes(RowOperation.Store store) => Reductions.Any(reduction => reduction.Result == store.X);

    /// <summary>Whether it works on all blocks of a unit at once.</summary>
    public bool IsOfUnits => Layout.Digits > 1;

    /// <summary>Whether it works within parts of 2^bits elements, one after the other.</summary>
    public bool StaysBelow(int bits) => LowBit == 0
        && Layout.Registers.All(bit => bit < bits)
        && Operations.OfType<RowOperation.MatrixProduct>().All(product => product.FirstBit + product.Bits <= bits)
        && ReducedBits <= bits;
}
