using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The regions of packed weights, as a device holds them.</summary>
internal sealed record PackedRegions(byte[] Codes, byte[] Scales)
{
    private static readonly KernelDevice s_device = KernelDevice.CreateCpu(new CpuOptions { Threads = 1 });

    public static PackedRegions Of(ProductKernel kernel, ProductData data)
    {
        using PackedWeights weights = data.Pack(kernel, s_device);
        (byte[] codes, byte[] scales) = Weights.DeviceRegions.Read(weights);
        return new PackedRegions(codes, scales);
    }
}
