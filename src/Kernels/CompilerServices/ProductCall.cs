namespace Kernels.CompilerServices;

/// <summary>A checked call of a product.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Weights">The weights, which the caller keeps.</param>
/// <param name="Rows">m, 1 or more.</param>
internal readonly record struct ProductCall(LutGemmInfo Kernel, PackedWeights Weights, long Rows)
{
    /// <summary>Read for every slot of every stage, so kept.</summary>
    public PackedShape Shape { get; } = PackedShape.Of(Weights);

    /// <summary>How much a parameter holds.</summary>
    public SlotSize Size(ProductParameter parameter) => Shape.Size(parameter, Kernel.RowLength);

    /// <summary>How much a slot holds that the stages of a call hand on to one another.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="product">The stage that multiplies, where it is known.</param>
    public SlotSize Size(ProductSlot slot, ProductStage? product) => slot switch
    {
        ProductSlot.Codes => new(Weights.Inputs, sizeof(byte)),
        ProductSlot.CodeScales or ProductSlot.CodeSums => new(Shape.Groups, sizeof(float)),
        ProductSlot.Prepared => new(product?.Prepared?.BytesPerRow(Shape) ?? 0, sizeof(byte)),
        ProductSlot.Partials => new(product?.Combine is null ? 0 : ProductStage.Chunks * Weights.Outputs, sizeof(float)),
        _ => throw new InvalidOperationException($"No stages hand on {slot}."),
    };

    /// <summary>The blocks of the activations' stage for some rows.</summary>
    public long ActivationBlocks(long rows) => rows * (Weights.Inputs / Kernel.RowLength) * Kernel.Activations.Kernel.BlocksPerRow;
}
