using Kernels.CompilerServices;

namespace Kernels;

/// <summary>In what two descriptions of weights differ, in words.</summary>
internal static class WeightsDifference
{
    /// <summary>Why a kernel cannot read weights: the first difference, as "the weights have …, the kernel needs …"; null without one.</summary>
    public static string? First(WeightsDescription weights, WeightsDescription kernel)
    {
        if (weights.CodeBits != kernel.CodeBits) return Say($"codes of {weights.CodeBits} bits", $"codes of {kernel.CodeBits} bits");
        if (weights.Minimum != kernel.Minimum || weights.Maximum != kernel.Maximum) return Say(Range(weights), Range(kernel));
        if (!weights.Largest.Equals(kernel.Largest)) return Say(Divisor(weights), Divisor(kernel));
        if (!weights.Offset.Equals(kernel.Offset)) return Say(Offset(weights), Offset(kernel));
        if (weights.ZeroCode != kernel.ZeroCode) return Say($"the zero code {weights.ZeroCode}", $"the zero code {kernel.ZeroCode}");
        if (weights.Statistic != kernel.Statistic) return Say(Statistic(weights), Statistic(kernel));
        if (weights.ScaleType != kernel.ScaleType) return Say($"{weights.ScaleType.Keyword()} scales", $"{kernel.ScaleType.Keyword()} scales");
        if (weights.GroupSize != kernel.GroupSize) return Say($"groups of {weights.GroupSize} elements", $"groups of {kernel.GroupSize}");
        if (weights.Rotation != kernel.Rotation) return Say(Rotation(weights), Rotation(kernel));
        if (weights.RowLength != kernel.RowLength) return Say(Row(weights), Row(kernel));
        if (weights.SignPlacement != kernel.SignPlacement) return Say(Signs(weights), Signs(kernel));
        if (weights.SignPlacement != 0 && weights.Seed != kernel.Seed) return Say($"signs of seed {weights.Seed}", $"signs of seed {kernel.Seed}");
        return null;
    }

    private static string Say(string found, string needed) => $"the weights have {found}, the kernel needs {needed}";

    private static string Range(WeightsDescription description) => $"codes from {description.Minimum} to {description.Maximum}";

    private static string Divisor(WeightsDescription description)
        => FormattableString.Invariant($"scales that map {StatisticName(description)} to {description.Largest}");

    private static string Offset(WeightsDescription description) => FormattableString.Invariant($"codes whose zero is {description.Offset}");

    private static string Statistic(WeightsDescription description) => $"scales by {StatisticName(description)}";

    private static string StatisticName(WeightsDescription description) => description.Statistic switch
    {
        WeightsRules.LargestMagnitude => "a group's largest magnitude",
        WeightsRules.MeanMagnitude => "a group's mean magnitude",
        _ => $"statistic {description.Statistic}",
    };

    private static string Rotation(WeightsDescription description)
        => description.Rotation == 1 ? "no rotation" : $"a rotation of blocks of {description.Rotation}";

    private static string Row(WeightsDescription description) => $"an encoder's row of {description.RowLength} elements";

    private static string Signs(WeightsDescription description) => (SignPlacement)description.SignPlacement switch
    {
        SignPlacement.None => "no random signs",
        SignPlacement.Before => "random signs before the rotation",
        SignPlacement.After => "random signs after the rotation",
        _ => $"sign placement {description.SignPlacement}",
    };
}
