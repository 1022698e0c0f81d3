namespace Kernels.CompilerServices;

/// <summary>The shape of packed weights, as products are given it.</summary>
/// <param name="Outputs">n.</param>
/// <param name="Inputs">k.</param>
/// <param name="Groups">The groups of k.</param>
internal readonly record struct PackedShape(long Outputs, long Inputs, long Groups)
{
    public static PackedShape Of(PackedWeights weights) => new(weights.Outputs, weights.Inputs, weights.Inputs / weights.GroupSize);

    /// <summary>m, n and the groups of k: the order of a product's ABI.</summary>
    public KernelExtents Extents(long rows)
    {
        KernelExtents extents = default;
        extents[0] = rows;
        extents[1] = Outputs;
        extents[2] = Groups;
        return extents;
    }
}
