namespace Kernels.CompilerServices;

/// <summary>The operands of a product besides its weights.</summary>
internal readonly ref struct ProductOperands(OperandView activations, OperandView destination, OperandView bias, OperandView channelScales)
{
    public OperandView Activations { get; } = activations;

    public OperandView Destination { get; } = destination;

    public OperandView Bias { get; } = bias;

    public OperandView ChannelScales { get; } = channelScales;

    /// <summary>Of the operands in their order.</summary>
    public static ProductOperands Of(ProductParameters parameters, ReadOnlySpan<OperandView> views) => new(
        views[0], views[1], parameters.Bias is null ? default : views[parameters.BiasAt], parameters.ChannelScales is null ? default : views[parameters.ChannelScalesAt]);
}
