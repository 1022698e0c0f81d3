using Kernels.CompilerServices;

namespace Kernels.Oclgrind.Cases;

/// <summary>The body of a kernel that is never run on the CPU.</summary>
internal readonly struct DeviceOnlyBody : IRowKernel
{
    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => throw OnDevicesOnly();

    private static NotSupportedException OnDevicesOnly() => new("This kernel has no body for the CPU.");
}
