namespace Kernels.Generator.Lowering.Vectors;

/// <summary>A loop over the index bits FirstBit ≤ bit &lt; EndBit, which are neither on registers nor on lanes.</summary>
internal sealed record LoopRange(int FirstBit, int EndBit)
{
    /// <summary>The loops that cover the remaining bits from <paramref name="lowBit"/> to below <paramref name="bits"/>, outermost first; none crosses <paramref name="border"/>.</summary>
    public static IReadOnlyList<LoopRange> Of(Layout layout, int lowBit, int bits, int border)
    {
        var loops = new List<LoopRange>();
        for (var bit = lowBit; bit < bits; bit++)
        {
            if (layout.InRegisters(bit) || layout.InLanes(bit)) continue;
            var first = bit;
            while (bit + 1 < bits && bit + 1 != border && !layout.InRegisters(bit + 1) && !layout.InLanes(bit + 1)) bit++;
            loops.Insert(0, new LoopRange(first, bit + 1));
        }

        return loops;
    }
}
