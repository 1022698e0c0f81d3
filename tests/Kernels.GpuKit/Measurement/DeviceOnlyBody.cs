using Kernels.CompilerServices;

namespace Kernels.GpuKit.Measurement;

/// <summary>The body of kernels that are enqueued on devices that run their own text, never on the CPU.</summary>
internal readonly struct DeviceOnlyBody : IRowKernel
{
    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    private static NotSupportedException OnDevicesOnly() => new("The kit measures GPUs; Kernels.Compare measures the CPU.");
}
