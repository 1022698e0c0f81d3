using System.Globalization;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The tags of weights, a row each, by ascending numbers.</summary>
internal static class WeightsTags
{
    private static readonly string[] s_channelScaleNames = ["channel scales", "scales of rotated channels"];

    private static readonly WeightsTagRow[] s_rows =
    [
        new(WeightsTag.CodeBits, WeightsTagKind.Integer, null, of => $"codes of {of.CodeBits} bits"),
        new(WeightsTag.Minimum, WeightsTagKind.Integer, null, Range),
        new(WeightsTag.Maximum, WeightsTagKind.Integer, null, Range),
        new(WeightsTag.Largest, WeightsTagKind.Number, null, of => $"scales that map {Statistic(of)} to {Text(of.Largest)}"),
        new(WeightsTag.Offset, WeightsTagKind.Number, null, of => $"codes whose zero is {Text(of.Offset)}"),
        new(WeightsTag.ZeroCode, WeightsTagKind.Integer, null, of => $"the zero code {of.ZeroCode}"),
        new(WeightsTag.Statistic, WeightsTagKind.Integer, (long)ScaleStatistic.LargestMagnitude, of => $"scales by {Statistic(of)}"),
        new(WeightsTag.ScaleType, WeightsTagKind.Integer, null, of => TypeWords(of.ScaleType, "scales")),
        new(WeightsTag.GroupSize, WeightsTagKind.Integer, null, of => $"groups of {of.GroupSize} elements"),
        new(WeightsTag.Rotation, WeightsTagKind.Integer, 1, of => of.Rotation == 1 ? "no rotation" : $"a rotation of blocks of {of.Rotation}"),
        new(WeightsTag.RowLength, WeightsTagKind.Integer, null, of => $"an encoder's row of {of.RowLength} elements"),
        new(WeightsTag.SignPlacement, WeightsTagKind.Integer, (long)SignPlacement.None, Signs),
        new(WeightsTag.Seed, WeightsTagKind.Bits, 0, of => $"signs of seed {of.Seed}") { Applies = of => of.SignPlacement != (int)SignPlacement.None },
        new(WeightsTag.LowLevels, WeightsTagKind.Bits, 0, Levels),
        new(WeightsTag.HighLevels, WeightsTagKind.Bits, 0, Levels),
        new(WeightsTag.LevelUnit, WeightsTagKind.Number, BitConverter.SingleToUInt32Bits(1), of => $"levels in units of {Text(of.LevelUnit)}") { Applies = of => of.HasLevels },
        new(WeightsTag.ChannelScales, WeightsTagKind.Integer, 0, ChannelScales),
        new(WeightsTag.LowFractions, WeightsTagKind.Bits, 0, Fractions) { Applies = of => of.HasLevels },
        new(WeightsTag.HighFractions, WeightsTagKind.Bits, 0, Fractions) { Applies = of => of.HasLevels },
        new(WeightsTag.ShiftType, WeightsTagKind.Integer, 0, of => TypeWords(of.ShiftType, of.Shifts!)) { Applies = of => of.HasNumbersBesideScales },
        new(WeightsTag.Rounds, WeightsTagKind.Integer, 1, of => $"{of.Rounds} round{(of.Rounds == 1 ? "" : "s")} of signs and rotation") { Applies = of => of.SignPlacement != (int)SignPlacement.None },
        new(WeightsTag.Matrix, WeightsTagKind.Integer, 1, of => Matrix(of.Matrix, "a matrix")),
        new(WeightsTag.OuterMatrix, WeightsTagKind.Integer, 1, of => Matrix(of.OuterMatrix, "an outer matrix")),
        new(WeightsTag.Permutation, WeightsTagKind.Integer, 0, of => of.Permutation == 0 ? "no permutation" : "a permutation of the elements"),
    ];

    public static ReadOnlySpan<WeightsTagRow> All => s_rows;

    /// <summary>What the bits of <see cref="WeightsTag.ChannelScales"/> say that rows were multiplied by, the lowest first.</summary>
    public static ReadOnlySpan<string> ChannelScaleNames => s_channelScaleNames;

    /// <summary>The row of a tag; null where the tag is not known.</summary>
    public static WeightsTagRow? Find(WeightsTag tag)
    {
        foreach (WeightsTagRow row in s_rows)
        {
            if (row.Tag == tag) return row;
        }

        return null;
    }

    /// <summary>The rows that mean something in a description.</summary>
    public static IEnumerable<WeightsTagRow> Of(WeightsDescription description) => s_rows.Where(row => row.Applies(description));

    private static string Range(WeightsDescription description) => $"codes from {description.Minimum} to {description.Maximum}";

    private static string ChannelScales(WeightsDescription description)
    {
        IEnumerable<string> names = ChannelScaleNames.ToArray().Where((_, bit) => (description.ChannelScales >> bit & 1) != 0);
        return description.ChannelScales == 0 ? "no channel scales" : string.Join(" and ", names);
    }

    private static string Matrix(int order, string what) => order == 1 ? $"no{what[what.IndexOf(' ')..]}" : $"{what} of {order} rows";

    private static string Levels(WeightsDescription description) => description.HasLevels
        ? $"codes of the levels {Bytes(description.LowLevels, description.HighLevels)}"
        : "codes whose levels are one apart";

    private static string Fractions(WeightsDescription description) => $"levels with 128ths of {Bytes(description.LowFractions, description.HighFractions)}";

    private static string Bytes(ulong low, ulong high) => string.Join(", ", Enumerable.Range(0, 16).Select(code => (sbyte)((code < 8 ? low : high) >> (code % 8 * 8))));

    private static string Text(float number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Statistic(WeightsDescription description) => WeightsStatistic.Find(description.Statistic)?.Words ?? $"statistic {description.Statistic}";

    private static string TypeWords(KernelElementType type, string what) => KernelElementTypes.OfScales.Contains(type) ? $"{type.Words()} {what}" : $"{what} of no known type";

    private static string Signs(WeightsDescription description) => (SignPlacement)description.SignPlacement switch
    {
        SignPlacement.None => "no random signs",
        SignPlacement.Before => "random signs before the rotation",
        SignPlacement.After => "random signs after the rotation",
        _ => $"sign placement {description.SignPlacement}",
    };
}
