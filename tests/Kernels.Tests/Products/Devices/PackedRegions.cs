using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The regions of packed weights with the zeros behind them, as a device holds them.</summary>
internal sealed record PackedRegions(byte[] Codes, byte[] Scales)
{
    private const int TailBytes = 64;

    private static readonly KernelDevice s_device = KernelDevice.CreateCpu(new CpuOptions { Threads = 1 });

    public static PackedRegions Of(ProductKernel kernel, ProductData data)
    {
        using PackedWeights weights = data.Pack(kernel, s_device);
        long scaleBytes = weights.PackedBytes - data.Weights.Codes.Length;
        return new PackedRegions(Read(weights.Codes, data.Weights.Codes.Length), Read(weights.Scales, scaleBytes));
    }

    private static unsafe byte[] Read(DeviceMemory memory, long bytes)
    {
        byte[] contents = new byte[bytes + TailBytes];
        fixed (byte* pointer = contents) s_device.Read(memory, 0, pointer, contents.Length);
        return contents;
    }
}
