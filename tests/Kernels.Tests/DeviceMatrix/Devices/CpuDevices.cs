using Kernels.CompilerServices;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>The CPU at every vector width on one thread, and at its own on three threads.</summary>
internal static class CpuDevices
{
    public const string OfThreads = "3 threads";

    private const int QuickElements = 1 << 18;

    public static IReadOnlyList<MatrixDevice> All { get; } =
    [
        Create("scalar", 0, 1),
        Create("128 bits", 128, 1),
        Create("256 bits", 256, 1),
        Create("512 bits", 512, 1),
        Create(OfThreads, new CpuOptions().VectorBits, 3),
    ];

    public static MatrixDevice Get(string name) => All.Single(device => device.Name == name);

    private static RuntimeDevice Create(string name, int bits, int threads) => new(
        name,
        KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits, Threads = threads }),
        kernel => Tile(kernel.Cpu!, bits).TileBlocks,
        QuickElements);

    private static CpuTile Tile(CpuPlan plan, int bits) => bits switch
    {
        0 => plan.Scalar,
        128 => plan.Vector128,
        256 => plan.Vector256,
        _ => plan.Vector512,
    };
}
