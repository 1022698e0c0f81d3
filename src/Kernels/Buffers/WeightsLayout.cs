using System.Collections.Immutable;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>
/// Where packed weights stand. Rows stand in blocks of 16, the last of which is filled up with zeros. The codes of a block are
/// 32-bit words [word of a row][row of the block]; its scales are [group of a row][row of the block], and so is what groups have beside them.
/// </summary>
/// <param name="Description">What is packed. It and the shape keep the rules of <see cref="WeightsRules"/>.</param>
/// <param name="Outputs">The rows of the matrix.</param>
/// <param name="Inputs">The elements of a row.</param>
internal sealed record WeightsLayout(WeightsDescription Description, long Outputs, long Inputs)
{
    /// <summary>The rows of a block.</summary>
    public const int BlockRows = 16;

    /// <summary>The 32-bit words of a row of codes.</summary>
    public long WordsPerRow { get; } = CodeBytes(Description, Inputs) / sizeof(uint);

    public long GroupsPerRow { get; } = Inputs / Description.GroupSize;

    /// <summary>The rows of all blocks.</summary>
    public long PaddedOutputs { get; } = (Outputs + BlockRows - 1) / BlockRows * BlockRows;

    /// <summary>The regions, in the order of a file: codes, scales and, where groups have them, zero points or minima.</summary>
    public ImmutableArray<WeightsRegion> Regions { get; } = RegionsOf(Description, Inputs);

    /// <summary>The bytes of a row in all regions.</summary>
    public long RowBytes => Regions.Sum(region => region.RowBytes);

    /// <summary>A region that there is.</summary>
    public WeightsRegion Region(ProductSlot slot) => Regions.First(region => region.Slot == slot);

    /// <summary>The bytes of a region.</summary>
    public long Bytes(WeightsRegion region) => PaddedOutputs * region.RowBytes;

    /// <summary>The bytes of a row's codes. A row is a multiple of 16 elements, so these are whole words.</summary>
    public static long CodeBytes(WeightsDescription description, long inputs) => inputs / 8 * description.CodeBits;

    private static ImmutableArray<WeightsRegion> RegionsOf(WeightsDescription description, long inputs)
    {
        long groups = inputs / description.GroupSize;
        WeightsRegion codes = new(ProductSlot.WeightCodes, "codes", CodeBytes(description, inputs) / sizeof(uint), sizeof(uint));
        WeightsRegion scales = new(ProductSlot.WeightScales, "scales", groups, description.ScaleType.Size());
        return description.Shifts is { } shifts ? [codes, scales, new(ProductSlot.WeightShifts, shifts, groups, description.StoredShift.Size())] : [codes, scales];
    }
}
