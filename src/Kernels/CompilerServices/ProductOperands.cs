namespace Kernels.CompilerServices;

/// <summary>The operands of a product besides its weights.</summary>
internal readonly ref struct ProductOperands(OperandView activations, OperandView destination, OperandView bias)
{
    public OperandView Activations { get; } = activations;

    public OperandView Destination { get; } = destination;

    public OperandView Bias { get; } = bias;
}
