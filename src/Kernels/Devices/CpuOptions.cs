using System.Runtime.Intrinsics;

namespace Kernels;

/// <summary>How a CPU device runs kernels. Every choice gives the same bits.</summary>
public sealed class CpuOptions
{
    /// <summary>
    /// The vector width in bits: 0 (scalar), 128, 256 or 512; the widest that the processor runs well unless set. A width
    /// that the processor lacks is composed of narrower operations, which is slow but works. Where a kernel's project did not compile a width (scalar, unless its
    /// KernelsVectorWidths names 0; all but one in a Debug build), the next narrower body runs, or the narrowest that it has.
    /// </summary>
    public int VectorBits { get; init; } = WidestAccelerated;

    /// <summary>The most threads that one call runs on, the calling thread included; one per processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    private static int WidestAccelerated =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    internal void Validate()
    {
        if (VectorBits is not (0 or 128 or 256 or 512))
        {
            throw new ArgumentOutOfRangeException(nameof(VectorBits), VectorBits, "Use 0 (scalar), 128, 256 or 512.");
        }

        if (Threads < 1) throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "Use at least 1 thread.");
    }
}
