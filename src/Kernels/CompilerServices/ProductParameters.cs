using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The names and element types of a product's parameters, for the checks of its operands.</summary>
/// <param name="Activations">The parameter of x.</param>
/// <param name="ActivationType">Its element type.</param>
/// <param name="Weights">The parameter of the weights.</param>
/// <param name="Destination">The parameter of y.</param>
/// <param name="DestinationType">Its element type.</param>
/// <param name="Bias">The parameter of the bias, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProductParameters(
    string Activations,
    KernelElementType ActivationType,
    string Weights,
    string Destination,
    KernelElementType DestinationType,
    string? Bias)
{
    /// <summary>The parameter of the numbers that x is divided by, or null.</summary>
    public string? ChannelScales { get; init; }

    /// <summary>Their element type.</summary>
    public KernelElementType ChannelScaleType { get; init; }

    /// <summary>How many operands there are besides the weights: x, y, and of bias and channel scales those that there are, in this order.</summary>
    internal int Count => 2 + (Bias is null ? 0 : 1) + (ChannelScales is null ? 0 : 1);

    /// <summary>The place of the bias, where there is one.</summary>
    internal int BiasAt => 2;

    /// <summary>The place of the channel scales, where there are any: the last one.</summary>
    internal int ChannelScalesAt => Count - 1;
}
