using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>One trip over a tile's memory: what happens while a part of it is in registers.</summary>
/// <param name="lowBit">0, or the index bit from which on the pass's values have elements: a pass on what groups share.</param>
internal sealed class VectorPass(Layout layout, int lowBit)
{
    public Layout Layout { get; } = layout;

    public int LowBit { get; } = lowBit;

    public List<RowOperation> Operations { get; } = [];

    /// <summary>The reduction that the pass accumulates over a group's parts, or null.</summary>
    public RowOperation.Reduce? Accumulated => Operations.OfType<RowOperation.Reduce>().SingleOrDefault();

    /// <summary>What the pass does with the result of its reduction, when all parts of the group are in it: it stores it.</summary>
    public IEnumerable<RowOperation.Store> Completion => Operations.OfType<RowOperation.Store>().Where(store => store.X == Accumulated?.Result);

    /// <summary>Whether it works within parts of 2^bits elements, one after the other.</summary>
    public bool StaysBelow(int bits) => LowBit == 0
        && Layout.Registers.All(bit => bit < bits)
        && (Accumulated is null || Accumulated.Result.LowBit <= bits);
}
