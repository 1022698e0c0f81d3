using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The stage of a product that multiplies, with those that run for it alone.</summary>
/// <param name="RowsPerTile">The rows of activations that a tile takes.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Prepared">The stage before it, which makes what it reads of the activations' codes; or null where it reads these.</param>
/// <param name="Combine">The stage behind it, which adds the chunks of k where it leaves them apart; or null.</param>
/// <param name="FromRows">The fewest rows that it is taken for, where these are fewer than <paramref name="RowsPerTile"/>.</param>
/// <param name="Needs">What a device must have to run it.</param>
/// <param name="Lacks">What a device must not have, as it has a better stage then.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProductStage(
    int RowsPerTile, KernelStage Stage, PreparedStage? Prepared = null, KernelStage? Combine = null, int? FromRows = null, DeviceFeatures Needs = DeviceFeatures.None, DeviceFeatures Lacks = DeviceFeatures.None)
{
    /// <summary>The parts of k that are summed apart (<c>docs/numerics.md</c>).</summary>
    internal const int Chunks = 8;

    /// <summary>What was compiled for it, in the order in which a call runs it.</summary>
    internal IEnumerable<KernelInfo> Kernels => new[] { Prepared?.Stage, Stage, Combine }.OfType<KernelStage>().Select(stage => stage.Kernel);

    /// <summary>Whether it was made for such a device.</summary>
    internal bool Suits(KernelDevice device) => Stage.Kernel.IsFor(device.Kind) && (device.Features & (Needs | Lacks)) == Needs;

    /// <summary>Why a device cannot run the stage, or null.</summary>
    internal string? Refusal(KernelDevice device) => device.Refusal(Stage.Kernel) ?? (Combine is null ? null : device.Refusal(Combine.Kernel));

    /// <summary>The launch of the stage.</summary>
    internal LaunchSize Size(long rows, in PackedShape shape)
    {
        long repeats = (rows + RowsPerTile - 1) / RowsPerTile;
        double work = (double)Stage.Kernel.WorkPerTile * ((shape.Outputs + 15) / 16) * repeats * shape.Groups;
        return new LaunchSize(shape.Outputs, Combine is null ? repeats : repeats * Chunks, shape.Extents(rows), work);
    }

    /// <summary>The launch of the one that adds the chunks.</summary>
    internal LaunchSize CombineSize(long rows, in PackedShape shape) => Size(rows, shape) with { Repeats = rows };
}
