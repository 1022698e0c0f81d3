using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The stage of a product that multiplies.</summary>
/// <param name="RowsPerTile">The rows of activations that a tile takes.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Combine">Where devices with programs of their own split k, the stage that adds the parts; or null.</param>
/// <param name="ReadsPairs">Whether it reads activations widened to pairs of 16 bits: for processors without dot products of four bytes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProductStage(int RowsPerTile, KernelStage Stage, KernelStage? Combine, bool ReadsPairs)
{
    /// <summary>The parts of k that are summed apart (<c>docs/numerics.md</c>).</summary>
    internal const int Chunks = 8;

    /// <summary>The bytes of the parts that the stage leaves to <see cref="Combine"/>.</summary>
    internal long PartialBytes(long rows, long outputs) => Combine is null ? 0 : Chunks * rows * outputs * sizeof(float);

    /// <summary>Why a device cannot run the stage, or null.</summary>
    internal string? Refusal(KernelDevice device)
        => device.Refusal(Stage.Kernel) ?? (Combine is null || device.Kind == DeviceKind.Cpu ? null : device.Refusal(Combine.Kernel));

    /// <summary>The launch of the stage on a device that splits k or does not.</summary>
    internal LaunchSize Size(long rows, in PackedShape shape, bool splits)
    {
        long repeats = (rows + RowsPerTile - 1) / RowsPerTile;
        double work = (double)Stage.Kernel.WorkPerTile * ((shape.Outputs + 15) / 16) * repeats * shape.Groups;
        return new LaunchSize(shape.Outputs, splits ? repeats * Chunks : repeats, shape.Extents(rows), work);
    }
}
