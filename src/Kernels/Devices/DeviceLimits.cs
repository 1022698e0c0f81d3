using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>What a device takes at most, as it said at discovery.</summary>
/// <param name="AllocationBytes">The bytes of one allocation.</param>
/// <param name="MemoryBytes">The bytes of its memory.</param>
/// <param name="GroupThreads">The threads of a thread block (work-group).</param>
/// <param name="GroupBytes">The shared (local) memory of a thread block.</param>
internal sealed record DeviceLimits(long AllocationBytes, long MemoryBytes, long GroupThreads, long GroupBytes)
{
    public static readonly DeviceLimits None = new(long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue);

    /// <summary>What one call on host memory may take together: other memory is in use besides.</summary>
    public long CallBytes => MemoryBytes / 2;

    /// <summary>Why the device cannot launch a stage, or null.</summary>
    public string? Refusal(GpuStage stage) =>
        stage.ThreadsPerBlock > GroupThreads ? OfThreads(stage, GroupThreads)
        : stage.SharedBytes > GroupBytes ? $"{stage.EntryPoint} needs {stage.SharedBytes} bytes of local memory; the device has {GroupBytes}."
        : null;

    public static string OfThreads(GpuStage stage, long most)
        => $"{stage.EntryPoint} needs work-groups of {stage.ThreadsPerBlock}; the device runs it in groups of at most {most}.";
}
