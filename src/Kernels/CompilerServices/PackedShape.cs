namespace Kernels.CompilerServices;

/// <summary>The shape of packed weights, as products are given it.</summary>
/// <param name="Outputs">n.</param>
/// <param name="Inputs">k.</param>
/// <param name="Groups">The groups of k.</param>
internal readonly record struct PackedShape(long Outputs, long Inputs, long Groups)
{
    public static PackedShape Of(PackedWeights weights) => new(weights.Outputs, weights.Inputs, weights.Layout.GroupsPerRow);

    /// <summary>m, n and the groups of k: the order of a product's ABI.</summary>
    public KernelExtents Extents(long rows)
    {
        KernelExtents extents = default;
        extents[0] = rows;
        extents[1] = Outputs;
        extents[2] = Groups;
        return extents;
    }

    /// <summary>How much a parameter of a product holds.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="kernel">The product.</param>
    public SlotSize Size(ProductParameter parameter, LutGemmInfo kernel) => parameter.Slot switch
    {
        ProductSlot.Activations => new(Inputs, parameter.Type.Size()),
        ProductSlot.Destination => new(Outputs, parameter.Type.Size()),
        ProductSlot.Bias => new(Outputs, parameter.Type.Size(), "outputs of the weights"),
        ProductSlot.Shared0 or ProductSlot.Shared1 or ProductSlot.Shared4 => new(kernel.RowLength, parameter.Type.Size(), "elements of the encoder's row"),
        ProductSlot.Shared2 => Square(kernel.Weights.Matrix, parameter),
        ProductSlot.Shared3 => Square(kernel.Weights.OuterMatrix, parameter),
        _ => throw new InvalidOperationException($"No parameter is {parameter.Slot}."),
    };

    private static SlotSize Square(int order, ProductParameter parameter) => new((long)order * order, parameter.Type.Size(), "elements of the matrix");
}
