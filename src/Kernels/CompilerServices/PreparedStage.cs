using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The stage of a product that makes of quantized activations what the CPU's products read: tables of sums, or pairs of 16 bits.</summary>
/// <param name="Stage">The stage: a tile is a row.</param>
/// <param name="BytesPerGroup">The bytes that a group of a row becomes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PreparedStage(KernelStage Stage, long BytesPerGroup)
{
    internal long BytesPerRow(in PackedShape shape) => shape.Groups * BytesPerGroup;

    internal LaunchSize Size(long rows, in PackedShape shape) => new(rows, 1, shape.Extents(rows), (double)rows * BytesPerRow(shape));
}
