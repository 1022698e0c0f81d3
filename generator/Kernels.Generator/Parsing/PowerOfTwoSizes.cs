namespace Kernels.Generator.Parsing;

/// <summary>The powers of two that a size may be.</summary>
internal static class PowerOfTwoSizes
{
    public static bool Is(int size) => size > 0 && (size & (size - 1)) == 0;

    /// <summary>The largest that divides a length.</summary>
    public static int LargestDividing(int length) => length & -length;

    /// <summary>All within bounds that are powers of two themselves, ascending.</summary>
    public static IEnumerable<int> Between(int smallest, int largest)
    {
        for (var power = smallest; power <= largest; power *= 2) yield return power;
    }
}
