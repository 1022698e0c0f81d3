using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>A body that throws.</summary>
internal struct ThrowingBody : IRowKernel
{
    public static KernelInfo Kernel { get; } = new(
        KernelInfo.KnownContract,
        "Throwing",
        "Throws.",
        1,
        1,
        [new("source", KernelElementType.Float, 1, false), new("destination", KernelElementType.Float, 1, true)],
        new CpuPlan(new(1, 0), new(1, 0), new(1, 0), new(1, 0)),
        null,
        null,
        operationsPerRow: 1 << 10);

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => throw new PluginException();

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => throw new PluginException();

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => throw new PluginException();

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => throw new PluginException();
}
