using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One way to compute a product: stages that run one after the other. A call takes the variant that suits its rows and its device.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProductVariant
{
    private readonly KernelStage[] _stages;
    private readonly HandedMemory[] _handed;
    private readonly DeviceFeatures _needs, _lacks;

    /// <summary>Called by generated code.</summary>
    /// <param name="rowsPerTile">The rows of x that a tile takes.</param>
    /// <param name="stages">The stages, in the order in which they run. Those that do not divide outputs come first; variants of one CPU have them alike, and hand on nothing behind them, as a batch of rows
    /// may end with another variant.</param>
    /// <param name="fromRows">The fewest rows that it is taken for, where these are fewer than those of a tile.</param>
    /// <param name="needs">What a device must have to run it.</param>
    /// <param name="lacks">What a device must not have, as it has a better variant then.</param>
    public ProductVariant(int rowsPerTile, KernelStage[] stages, int? fromRows = null, DeviceFeatures needs = DeviceFeatures.None, DeviceFeatures lacks = DeviceFeatures.None)
    {
        RowsPerTile = rowsPerTile;
        FromRows = fromRows ?? rowsPerTile;
        _stages = stages;
        (_needs, _lacks) = (needs, lacks);
        Leading = Array.FindIndex(stages, stage => stage.Grid.Blocks == GridBlocks.Outputs);
        _handed = [.. stages.SelectMany(stage => stage.Hands.ToArray())];
    }

    internal int RowsPerTile { get; }

    internal int FromRows { get; }

    /// <summary>All stages, in the order in which they run.</summary>
    internal ReadOnlySpan<KernelStage> Stages => _stages;

    /// <summary>The number of stages that prepare x, of all rows at once; those behind them divide outputs.</summary>
    internal int Leading { get; }

    /// <summary>What the stages hand on to one another.</summary>
    internal ReadOnlySpan<HandedMemory> Handed => _handed;

    /// <summary>What was compiled for it.</summary>
    internal IEnumerable<KernelInfo> Kernels => _stages.Select(stage => stage.Kernel);

    /// <summary>Whether it was made for such a device.</summary>
    internal bool Suits(KernelDevice device)
    {
        foreach (KernelStage stage in _stages)
        {
            if (!stage.Kernel.IsFor(device.Kind)) return false;
        }

        return (device.Features & (_needs | _lacks)) == _needs;
    }

    /// <summary>Why a device cannot run it, or null.</summary>
    internal string? Refusal(KernelDevice device)
    {
        foreach (KernelStage stage in _stages)
        {
            if (device.Refusal(stage.Kernel) is { } refusal) return refusal;
        }

        return null;
    }
}
