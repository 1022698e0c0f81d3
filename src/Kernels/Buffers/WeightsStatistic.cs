using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What a group's scale is made of, by the number that files have for it: that of <see cref="ScaleStatistic"/>.</summary>
/// <param name="Words">What it is called.</param>
/// <param name="Shifts">What each group has beside its scale, in the plural; null where it has nothing.</param>
/// <param name="IsOfNumbers">Whether these are numbers, stored as <see cref="WeightsDescription.ShiftType"/> says, and not bytes.</param>
internal sealed record WeightsStatistic(string Words, string? Shifts = null, bool IsOfNumbers = false)
{
    // In the order of ScaleStatistic, whose values are the numbers.
    private static readonly WeightsStatistic[] s_all =
    [
        new("a group's largest magnitude"),
        new("a group's mean magnitude"),
        new("a group's range", "zero points"),
        new("a group's range above its minimum", "minima", IsOfNumbers: true),
        new("a group's root mean square"),
        new("a group's extreme"),
    ];

    public static ReadOnlySpan<WeightsStatistic> All => s_all;

    /// <summary>The statistic of a number; null where it is not known.</summary>
    public static WeightsStatistic? Find(int number) => (uint)number < (uint)s_all.Length ? s_all[number] : null;
}
