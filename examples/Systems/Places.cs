namespace Systems;

/// <summary>Permutations.</summary>
internal static class Places
{
    /// <summary>Every place that is a multiple of a step, then those one behind such, and so on.</summary>
    public static int[] Interleaved(int length, int step) => [.. Enumerable.Range(0, length).Select(i => (i * step % length) + (i * step / length))];
}
