using Kernels.CompilerServices;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>The CPU at every vector width on one thread, and on three threads.</summary>
internal static class CpuDevices
{
    private const int QuickElements = 1 << 18;

    public static IReadOnlyList<MatrixDevice> All { get; } =
    [
        Create("scalar", 0, 1, plan => plan.Scalar),
        Create("128 bits", 128, 1, plan => plan.Vector128),
        Create("256 bits", 256, 1, plan => plan.Vector256),
        Create("512 bits", 512, 1, plan => plan.Vector512),
        Create("256 bits, 3 threads", 256, 3, plan => plan.Vector256),
    ];

    public static MatrixDevice Get(string name) => All.Single(device => device.Name == name);

    private static RuntimeDevice Create(string name, int bits, int threads, Func<CpuPlan, CpuTile> tile) => new(
        name,
        KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits, Threads = threads }),
        kernel => tile(kernel.Cpu!).TileBlocks,
        QuickElements);
}
