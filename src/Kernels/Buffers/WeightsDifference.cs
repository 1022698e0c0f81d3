using Kernels.CompilerServices;

namespace Kernels;

/// <summary>In what two descriptions of weights differ, in words.</summary>
internal static class WeightsDifference
{
    /// <summary>Why a kernel cannot read weights: the first difference, as "the weights have …, the kernel needs …"; null without one.</summary>
    public static string? First(WeightsDescription weights, WeightsDescription kernel)
        => weights.Properties.SameAs(kernel.Properties) ? null : Find(weights, kernel);

    /// <summary>Whether they mean the same.</summary>
    public static bool Same(WeightsDescription weights, WeightsDescription kernel) => weights.Properties.SameAs(kernel.Properties) || FirstRow(weights, kernel) is null;

    private static string? Find(WeightsDescription weights, WeightsDescription kernel) =>
        FirstRow(weights, kernel) is { } first ? $"the weights have {first.Words(weights)}, the kernel needs {first.Words(kernel)}" : null;

    private static WeightsTagRow? FirstRow(WeightsDescription weights, WeightsDescription kernel) =>
        WeightsTags.Of(kernel).FirstOrDefault(row => !Same(row, weights.Properties[row.Tag], kernel.Properties[row.Tag]));

    /// <summary>Numbers are the same where they are equal, of whichever zero.</summary>
    private static bool Same(WeightsTagRow row, long x, long y) => x == y
        || (row.Kind == WeightsTagKind.Number && BitConverter.UInt32BitsToSingle((uint)x).Equals(BitConverter.UInt32BitsToSingle((uint)y)));
}
