namespace Kernels.Devices.Cuda;

/// <summary>The numbers of the CUDA driver API that are used.</summary>
internal static class CudaConstants
{
    public const int Success = 0;

    public const int AttributeMultiprocessorCount = 16;
    public const int AttributeComputeCapabilityMajor = 75;
    public const int AttributeComputeCapabilityMinor = 76;

    public const int PointerAttributeContext = 1;

    /// <summary>The bytes of a kernel's widest access, of four 32-bit words: it faults at an address that is no multiple of them.</summary>
    public const int WidestAccess = 16;

    public const int JitInfoLogBuffer = 3;
    public const int JitInfoLogBufferSizeBytes = 4;
    public const int JitErrorLogBuffer = 5;
    public const int JitErrorLogBufferSizeBytes = 6;

    /// <summary>A stream that does not wait for, and is not waited for by, the legacy default stream.</summary>
    public const uint StreamNonBlocking = 1;

    /// <summary>An event that marks a point and keeps no time.</summary>
    public const uint EventDisableTiming = 2;

    /// <summary>
    /// The results after which the context is dead until the process ends: illegal address (700), assertion (710),
    /// hardware stack error, illegal instruction, misaligned address, invalid address space, invalid program counter,
    /// launch failure (714 to 719), launch timeout (702).
    /// </summary>
    public static bool IsSticky(int result) => result is 700 or 702 or 710 or (>= 714 and <= 719);
}
