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
    public SlotSize Size(ProductParameter parameter) => Shape.Size(parameter, Kernel);
}
