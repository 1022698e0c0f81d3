using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>A parameter of a product besides its weights.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Slot">What it holds.</param>
/// <param name="Type">Its element type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProductParameter(string Name, ProductSlot Slot, KernelElementType Type);
