using Kernels.Devices.Cpu;
using Kernels.Devices.Cuda;
using Kernels.Devices.OpenCL;

namespace Kernels.Devices;

/// <summary>Asks each back end for its devices. Made once: devices do not come and go within a process.</summary>
internal static class DeviceDiscovery
{
    private static readonly Lazy<CpuDevice> LazyCpu = new(() => new CpuDevice(new CpuOptions()));
    private static readonly Lazy<DiscoveryReport> LazyReport = new(Discover);

    public static CpuDevice Cpu => LazyCpu.Value;

    public static DiscoveryReport Report => LazyReport.Value;

    /// <summary>Why not to use a vendor's OpenCL devices: they would be the same GPUs a second time, by a slower path.</summary>
    public static string? RefuseVendor(string vendor, KernelDevice? nvidia)
        => nvidia is not null && vendor.Contains("NVIDIA", StringComparison.OrdinalIgnoreCase)
            ? $"prefer CUDA, which drives the same GPU: use {nvidia.Id}"
            : null;

    private static DiscoveryReport Discover()
    {
        List<KernelDevice> devices = [Cpu];
        List<UnavailableDevice> unavailable = [];

        CudaDiscovery.Find(devices, unavailable);
        KernelDevice? nvidia = devices.Find(device => device.Kind == DeviceKind.Cuda);
        OpenCLDiscovery.Find(devices, unavailable, vendor => RefuseVendor(vendor, nvidia));
        return new DiscoveryReport(devices, unavailable);
    }
}
