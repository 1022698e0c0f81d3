namespace Kernels.CompilerServices;

/// <summary>A checked call of a product.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Weights">The weights, which the caller keeps.</param>
/// <param name="Rows">m, 1 or more.</param>
internal readonly record struct ProductCall(LutGemmInfo Kernel, PackedWeights Weights, long Rows)
{
    public PackedShape Shape => PackedShape.Of(Weights);

    /// <summary>The bytes of a row of x, of its codes, and of its scales or sums.</summary>
    public long ActivationBytes => Weights.Inputs * Kernel.Parameters.ActivationType.Size();

    public long CodeBytes => Weights.Inputs;

    public long ScaleBytes => Shape.Groups * sizeof(float);

    public long DestinationBytes => Weights.Outputs * Kernel.Parameters.DestinationType.Size();

    public long BiasBytes => Weights.Outputs * sizeof(float);

    public long ChannelScaleBytes => Kernel.RowLength * Kernel.Parameters.ChannelScaleType.Size();

    /// <summary>The blocks of the activations' stage for some rows.</summary>
    public long ActivationBlocks(long rows) => rows * (Weights.Inputs / Kernel.RowLength) * Kernel.Activations.Kernel.BlocksPerRow;
}
