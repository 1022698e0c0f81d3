using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What a file holds: weights, whose last block of rows it has filled up or not.</summary>
/// <param name="Layout">The weights as memory holds them.</param>
/// <param name="IsPadded">Whether the file holds them so too; otherwise its last block has the rows that remain.</param>
internal sealed record WeightsFileShape(WeightsLayout Layout, bool IsPadded)
{
    /// <summary>The bytes of all regions with their checksums.</summary>
    public long RegionBytes => Layout.Regions.Sum(region => Bytes(region) + WeightsHeader.ChecksumBytes);

    /// <summary>The rows of a last block that is not filled up; 0 where there is none.</summary>
    public int LastRows => IsPadded ? 0 : (int)(Layout.Outputs % WeightsLayout.BlockRows);

    /// <summary>The shape that a header describes, or what is wrong with it.</summary>
    public static (WeightsFileShape? Shape, string? Fault) Read(
        WeightsDescription description, long outputs, long inputs, bool isPadded, long codesBytes, long scalesBytes)
    {
        string? fault = WeightsRules.Fault(description)
            ?? WeightsRules.InputsFault(description, inputs)
            ?? WeightsRules.OutputsFault(description, outputs, inputs);
        if (fault is not null) return (null, $"its header is contradictory. {fault}");

        var shape = new WeightsFileShape(new WeightsLayout(description, outputs, inputs), isPadded);
        foreach ((ProductSlot slot, long bytes) in new[] { (ProductSlot.WeightCodes, codesBytes), (ProductSlot.WeightScales, scalesBytes) })
        {
            WeightsRegion region = shape.Layout.Region(slot);
            if (bytes != shape.Bytes(region)) return (null, $"its {region.Name} have {bytes} bytes; its shape needs {shape.Bytes(region)}.");
        }

        return (shape, null);
    }

    /// <summary>The bytes of a region in the file.</summary>
    public long Bytes(WeightsRegion region) => (IsPadded ? Layout.PaddedOutputs : Layout.Outputs) * region.RowBytes;
}
