using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The regions of packed weights, as a device holds them.</summary>
internal static class PackedRegions
{
    private static readonly KernelDevice s_device = KernelDevice.CreateCpu(new CpuOptions { Threads = 1 });

    public static byte[][] Of(ProductKernel kernel, ProductData data)
    {
        using PackedWeights weights = data.Pack(kernel, s_device);
        return Weights.DeviceRegions.Read(weights);
    }
}
