using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The index bits of a reduction in the order in which elements that differ in them are combined.</summary>
internal static class ReductionOrder
{
    /// <summary>The width of the accumulators of the canonical sum: that many elements are added as vectors, whatever the lanes.</summary>
    private const int AccumulatorBits = 5;

    /// <summary>Whether the order decides how the result is rounded.</summary>
    public static bool Matters(ReductionKind kind) => kind is ReductionKind.SumOfMagnitudes or ReductionKind.SumOfSquares or ReductionKind.SumOfNumbers;

    /// <summary>The canonical order where it matters; otherwise registers before loops, and lanes, which cost most, at the end.</summary>
    public static IReadOnlyList<int> Of(RowOperation.Reduce reduction, Layout layout)
    {
        var bits = Enumerable.Range(reduction.X.LowBit, reduction.Result.LowBit - reduction.X.LowBit).ToList();
        return Matters(reduction.Kind)
            ? [.. bits.Skip(AccumulatorBits), .. bits.Take(AccumulatorBits).Reverse()]
            : [.. bits.OrderBy(bit => layout.InRegisters(bit) ? 0 : layout.InLanes(bit) ? 2 : 1)];
    }
}
