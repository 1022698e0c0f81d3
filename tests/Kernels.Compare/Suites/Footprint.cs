using System.Numerics;

namespace Kernels.Compare.Suites;

/// <summary>How much memory a case goes over.</summary>
internal static class Footprint
{
    /// <summary>256 MiB of float: far more than any cache.</summary>
    public const int MemoryElements = 1 << 26;

    /// <summary>What fills memory is repeated after this many elements, so that all of it can be checked.</summary>
    public const int PatternElements = 1 << 18;

    /// <summary>16 KiB of float: what stays in the first-level cache.</summary>
    public const int CacheElements = 4096;

    /// <summary>Whole rows that stay in the first-level cache (16 KiB of float), or one row where it is longer.</summary>
    public static int InCache(int rowLength) => Math.Max(CacheElements, rowLength);

    /// <summary>The additions of transforms.</summary>
    public static long Additions(long elements, int length) => elements * BitOperations.Log2((uint)length);
}
