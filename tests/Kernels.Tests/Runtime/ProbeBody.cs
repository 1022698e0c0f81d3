using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>A body whose work is a delegate that one test class sets; its blocks count as heavy, so calls are split.</summary>
internal struct ProbeBody : IRowKernel
{
    public static KernelInfo Kernel { get; } = new(
        KernelInfo.KnownContract,
        "Probe",
        "Runs a probe.",
        1,
        1,
        [new("source", KernelElementType.Float, 1, false), new("destination", KernelElementType.Float, 1, true)],
        new CpuPlan(new(1, 256), new(1, 256), new(1, 256), new(1, 256)),
        null,
        null,
        operationsPerRow: 1 << 20);

    public delegate void Work(in KernelArguments arguments, nint firstTile, nint tiles);

    public static Work OnCall { get; set; } = static (in KernelArguments _, nint _, nint _) => { };

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => OnCall(arguments, firstTile, tiles);

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => OnCall(arguments, firstTile, tiles);

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => OnCall(arguments, firstTile, tiles);

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => OnCall(arguments, firstTile, tiles);
}
