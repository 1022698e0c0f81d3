using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What a stage writes for those behind it.</summary>
/// <param name="Slot">What it is in a call.</param>
/// <param name="Extent">What a row has so many bytes of.</param>
/// <param name="Bytes">The bytes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record HandedMemory(ProductSlot Slot, RowExtent Extent, int Bytes)
{
    /// <summary>The bytes of a row of x.</summary>
    internal long RowBytes(in PackedShape shape) => Bytes * Extent switch
    {
        RowExtent.Inputs => shape.Inputs,
        RowExtent.Groups => shape.Groups,
        RowExtent.Outputs => shape.Outputs,
        _ => throw new InvalidOperationException($"No row has {Extent}."),
    };
}
