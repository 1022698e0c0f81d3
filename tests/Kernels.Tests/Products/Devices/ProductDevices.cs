using Kernels.Devices.Cpu;
using Kernels.Tests.Devices;

namespace Kernels.Tests.Products.Devices;

/// <summary>
/// The devices of the runtime: the CPU at every vector width, as if it had dot products of four bytes and as if it had none, and on three threads; and the first device
/// of each driver.
/// </summary>
internal static class ProductDevices
{
    /// <summary>The device of the CPU that splits calls which are large enough.</summary>
    public const string OfThreads = "3 threads";

    public const int Threads = 3;

    public static IReadOnlyList<ProductDevice> Cpu { get; } =
    [
        Create("scalar", 0, 1),
        Create("128 bits", 128, 1),
        Create("256 bits", 256, 1),
        Create("512 bits", 512, 1),
        Create("128 bits by pairs", 128, 1, dotsBytes: false),
        Create("256 bits by pairs", 256, 1, dotsBytes: false),
        Create("512 bits by pairs", 512, 1, dotsBytes: false),
        Create(OfThreads, new CpuOptions().VectorBits, Threads),
    ];

    public static ProductDevice OnCpu(string name) => Cpu.Single(device => device.Name == name);

    /// <summary>The CPU as programs have it unless they choose otherwise, on one thread.</summary>
    public static ProductDevice OnThisCpu() => new RuntimeProductDevice("this CPU", KernelDevice.CreateCpu(new CpuOptions { Threads = 1 }), shapes: 1, quickProducts: 1 << 21);

    public static ProductDevice OpenCL() => new RuntimeProductDevice("OpenCL", RequiredDevices.Get(DeviceKind.OpenCL), shapes: 8, quickProducts: 1 << 20);

    public static ProductDevice Cuda() => new RuntimeProductDevice("CUDA", RequiredDevices.Get(DeviceKind.Cuda), shapes: 12, quickProducts: 1 << 21);

    private static RuntimeProductDevice Create(string name, int bits, int threads, bool dotsBytes = true) => new(
        name, new CpuDevice(new CpuOptions { VectorBits = bits, Threads = threads }, dotsBytes: dotsBytes), shapes: 12, quickProducts: 1 << 21);
}
