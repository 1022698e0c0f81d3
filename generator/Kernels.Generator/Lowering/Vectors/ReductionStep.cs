using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering.Vectors;

/// <summary>A step of a reduction: over index bits on registers and lanes, or over the iterations of a loop.</summary>
/// <param name="Bits">The bits on registers and lanes, in order.</param>
/// <param name="Loop">The loop, when the step is one.</param>
internal sealed record ReductionStep(IReadOnlyList<int> Bits, LoopRange? Loop)
{
    /// <summary>The steps of a reduction in their order: the loop of an earlier one stands within that of a later one.</summary>
    /// <param name="loops">The loops of the pass; where the order matters they are split, since a loop adds in sequence.</param>
    public static IReadOnlyList<ReductionStep> Of(RowOperation.Reduce reduction, Layout layout, IReadOnlyList<LoopRange> loops)
    {
        var steps = new List<ReductionStep>();
        var held = new List<int>();
        foreach (var bit in ReductionOrder.Of(reduction, layout))
        {
            if (layout.InRegisters(bit) || layout.InLanes(bit))
            {
                held.Add(bit);
                continue;
            }

            if (held.Count > 0) steps.Add(new([.. held], null));
            held.Clear();
            var loop = ReductionOrder.Matters(reduction.Kind)
                ? new LoopRange(bit, bit + 1)
                : loops.Single(range => range.FirstBit <= bit && bit < range.EndBit);
            if (steps.Count == 0 || steps[steps.Count - 1].Loop != loop) steps.Add(new([], loop));
        }

        if (held.Count > 0) steps.Add(new([.. held], null));
        return steps;
    }
}
