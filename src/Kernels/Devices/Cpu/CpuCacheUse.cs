using System.Runtime.Intrinsics.X86;
using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>How a call goes about the caches.</summary>
/// <param name="Prefetches">It asks for its inputs ahead of their use.</param>
/// <param name="Streams">It stores outputs past the caches: a plain store first reads the line that it writes, a non-temporal one does not.</param>
internal readonly record struct CpuCacheUse(bool Prefetches, bool Streams)
{
    /// <summary>
    /// The least bytes of an output that is streamed. From about the size of a last-level cache on, a call's first results
    /// have left the cache when its last are written, so that nobody who reads them next misses what streaming withholds.
    /// </summary>
    public const long LeastStreamedBytes = 32L << 20;

    /// <summary>The least bytes of an input that is prefetched: smaller ones may be in the second-level cache, where it costs more than it gives.</summary>
    private const long LeastPrefetchedBytes = 1L << 20;

    public static CpuCacheUse Of(KernelInfo kernel, in OperandAddresses operands, in LaunchSize size, long leastStreamedBytes)
    {
        // A product reads its weights once and in order; even weights in the second-level cache are read faster so (measured).
        if (!kernel.IsOfRows) return new CpuCacheUse(Prefetches: true, Streams: false);

        long leastPrefetchedBytes = Math.Min(LeastPrefetchedBytes, leastStreamedBytes);
        // The work counts every operand's bytes: small calls, whose time this would be felt in, end here.
        if (size.Work < leastPrefetchedBytes) return default;

        bool prefetches = false;
        bool streams = false;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            // What all rows share is in the cache after the first.
            if (kernel.Operand(i).IsShared) continue;
            long bytes = kernel.BytesOf(i, size.Blocks);
            if (kernel.Operand(i).IsOutput) streams |= bytes >= leastStreamedBytes;
            else prefetches |= bytes >= leastPrefetchedBytes;
        }

        return new CpuCacheUse(prefetches, streams && CanStream(kernel, operands));
    }

    /// <summary>Non-temporal stores are not ordered with those after them; this thread's are done when this returns.</summary>
    public static void Fence()
    {
        if (Sse.IsSupported) Sse.StoreFence();
    }

    /// <summary>
    /// All outputs must begin on a cache line, since non-temporal stores fault elsewhere and the body alone knows which outputs
    /// it streams. The lines of an output in place are in the cache because the call has read them.
    /// </summary>
    private static bool CanStream(KernelInfo kernel, in OperandAddresses operands)
    {
        // Elsewhere .NET has no such stores, or issues plain ones in their place.
        if (!Sse2.IsSupported) return false;

        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (kernel.Operand(i).IsOutput && (operands[i] % CpuMemory.Alignment != 0 || IsInPlace(kernel, operands, i))) return false;
        }

        return true;
    }

    private static bool IsInPlace(KernelInfo kernel, in OperandAddresses operands, int output)
    {
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (i != output && operands[i] == operands[output]) return true;
        }

        return false;
    }
}
