namespace Kernels.Generator.Parsing;

/// <summary>The powers of two that a size may be.</summary>
internal static class PowerOfTwoSizes
{
    public static bool Is(int size) => size > 0 && (size & (size - 1)) == 0;

    /// <summary>The largest that divides a length.</summary>
    public static int LargestDividing(int length) => length & -length;

    /// <summary>All that divide a length, within bounds that are powers of two themselves.</summary>
    public static IEnumerable<int> Dividing(int length, int smallest, int largest) =>
        Between(smallest, Math.Min(largest, LargestDividing(length)));

    /// <summary>The nearest below and above a size, within bounds that are powers of two themselves; none where those are crossed.</summary>
    public static IReadOnlyList<int> Around(int size, int smallest, int largest)
    {
        var allowed = Between(smallest, largest).ToList();
        IEnumerable<int> nearest = [.. allowed.Where(power => power <= size).Reverse().Take(1), .. allowed.Where(power => power >= size).Take(1)];
        return [.. nearest.Distinct()];
    }

    private static IEnumerable<int> Between(int smallest, int largest)
    {
        for (var power = smallest; power <= largest; power *= 2) yield return power;
    }
}
