using Kernels.PtxEmulator.Checking;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Cache operators and hints: they are checked and change no result.</summary>
internal static class CacheModifiers
{
    private static readonly string[] s_evictionPriorities =
        ["L1::evict_normal", "L1::evict_unchanged", "L1::evict_first", "L1::evict_last", "L1::no_allocate"];

    public static void SkipEvictionPriority(InstructionReader reader)
    {
        if (reader.Optional(s_evictionPriorities) is { } name)
            reader.Requires(74, 70, $".{name}");
    }

    public static void SkipPrefetchSize(InstructionReader reader)
    {
        if (reader.Optional("L2::64B", "L2::128B") is { } name)
            reader.Requires(74, 75, $".{name}");
        else if (reader.Flag("L2::256B"))
            reader.Requires(74, 80, ".L2::256B");
    }

    public static void RefuseCacheHint(InstructionReader reader)
    {
        if (!reader.Flag("L2::cache_hint"))
            return;
        reader.Requires(74, 80, ".L2::cache_hint");
        throw reader.Fault(PtxFault.Unsupported, ".L2::cache_hint is not emulated");
    }
}
