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
    string? Bias);
