using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The memory objects of a product, in the order of its ABI.</summary>
/// <param name="product">The product.</param>
/// <param name="isPartial">Whether it leaves the sums of the chunks of k to be combined.</param>
/// <param name="activations">What it calls the activations, which another stage may have made into something else.</param>
internal sealed class ProductMemory(ProductProgram product, bool isPartial, string activations = "activations")
{
    /// <summary>The activations' codes, four to a word, or their tables or pairs.</summary>
    public MemoryObject Activations { get; } = Operand(activations, MemoryType.I32);

    public MemoryObject ActivationScales { get; } = Operand("activationScales", MemoryType.F32);

    public MemoryObject ActivationSums { get; } = Operand("activationSums", MemoryType.I32);

    /// <summary>Words of codes, <see cref="ProductProgram.RowBlock"/> outputs side by side.</summary>
    public MemoryObject Codes { get; } = Operand("codes", MemoryType.I32);

    public MemoryObject Scales { get; } = Operand("scales", TypeOf(product.ScaleStorage));

    public MemoryObject? Bias { get; } = product.HasBias && !isPartial ? Operand("bias", MemoryType.F32) : null;

    public MemoryObject Destination { get; } = isPartial
        ? new("partials", MemorySpace.Operand, MemoryType.F32, true)
        : new("destination", MemorySpace.Operand, TypeOf(product.DestinationStorage), true);

    /// <summary>The tables that a thread block makes for itself.</summary>
    public MemoryObject Tables { get; } = new("tables", MemorySpace.Shared, MemoryType.I32, true);

    public MemoryObject Scratch { get; } = new("scratch", MemorySpace.Scratch, MemoryType.F32, true);

    public IReadOnlyList<MemoryObject> Objects =>
    [
        Activations, ActivationScales, ActivationSums, Codes, Scales, .. Bias is null ? [] : new[] { Bias }, Destination,
        .. new[] { Scratch, Tables }.Where(memory => memory.Bytes > 0),
    ];

    public static MemoryObject Operand(string name, MemoryType type) => new(name, MemorySpace.Operand, type, false);

    public static MemoryType TypeOf(RowStorage storage) => storage == RowStorage.Half ? MemoryType.F16 : MemoryType.F32;
}
