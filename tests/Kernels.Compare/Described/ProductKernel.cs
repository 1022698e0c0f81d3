using Kernels.Compare.Baselines;

namespace Kernels.Compare.Described;

/// <summary>A described product with the encoder of its weights, as a value.</summary>
/// <param name="Format">The format of the weights.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="Encode">The encoder.</param>
/// <param name="Multiply">The product.</param>
/// <param name="Info">What packs the weights.</param>
/// <param name="LookUp">The same product by table lookups, where it is to be compared.</param>
internal sealed record ProductKernel(
    CodeFormat Format, int Rotation, EncodeCall Encode, ProductCall Multiply, LutGemmInfo Info, ProductCall? LookUp = null)
{
    /// <summary>The elements that share a scale.</summary>
    public int Group => Info.GroupSize;

    /// <summary>Packs what the encoder wrote.</summary>
    public PackCall Pack { get; init; } = (codes, scales, outputs, inputs, device) => Info.Pack(codes, scales, outputs, inputs, device);
}
