using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The memory objects of a product, in the order of its ABI.</summary>
/// <param name="product">The product.</param>
/// <param name="isPartial">Whether it leaves the sums of the chunks of k to be combined.</param>
/// <param name="form">What it reads of the activations.</param>
internal sealed class ProductMemory(ProductProgram product, bool isPartial, ActivationForm form = ActivationForm.Codes)
{
    /// <summary>The activations' codes, four to a word, or their tables or pairs.</summary>
    public MemoryObject Activations { get; } = Operand(form switch { ActivationForm.Tables => "tables", ActivationForm.Pairs => "pairs", _ => "activations" }, ElementType.Int32);

    public MemoryObject ActivationScales { get; } = Operand("activationScales", ElementType.Float);

    public MemoryObject ActivationSums { get; } = Operand("activationSums", ElementType.Int32);

    /// <summary>Words of codes, <see cref="ProductProgram.RowBlock"/> outputs side by side.</summary>
    public MemoryObject Codes { get; } = Operand("codes", ElementType.Int32);

    public MemoryObject Scales { get; } = Operand("scales", product.ScaleType);

    /// <summary>What the groups of outputs have beside their scales.</summary>
    public MemoryObject? Shifts { get; } = product.Shift is { } shift ? Operand(shift.Role.Name, product.ShiftType) : null;

    public MemoryObject? Bias { get; } = product.HasBias && !isPartial ? Operand("bias", ElementType.Float) : null;

    public MemoryObject Destination { get; } = isPartial
        ? new("partials", MemorySpace.Operand, ElementType.Float, true)
        : new("destination", MemorySpace.Operand, product.DestinationType, true);

    /// <summary>The tables that a thread block makes for itself.</summary>
    public MemoryObject Tables { get; } = new("tables", MemorySpace.Shared, ElementType.Int32, true);

    public MemoryObject Scratch { get; } = new("scratch", MemorySpace.Scratch, ElementType.Float, true);

    public IReadOnlyList<MemoryObject> Objects =>
    [
        Activations, ActivationScales, ActivationSums, Codes, Scales, .. new[] { Shifts, Bias }.OfType<MemoryObject>(), Destination,
        .. new[] { Scratch, Tables }.Where(memory => memory.Bytes > 0),
    ];

    public static MemoryObject Operand(string name, ElementType type) => new(name, MemorySpace.Operand, type, false);
}
