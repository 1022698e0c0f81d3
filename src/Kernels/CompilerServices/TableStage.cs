using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The stage of a product that makes tables of quantized activations for the CPU, whose products then read them.</summary>
/// <param name="Stage">The stage: a tile is a row.</param>
/// <param name="BytesPerGroup">The bytes of the tables of a group of a row.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TableStage(KernelStage Stage, long BytesPerGroup)
{
    internal long BytesPerRow(in PackedShape shape) => shape.Groups * BytesPerGroup;

    internal LaunchSize Size(long rows, in PackedShape shape) => new(rows, 1, shape.Extents(rows), (double)rows * BytesPerRow(shape));
}
