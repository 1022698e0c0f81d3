using Kernels.Devices.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Discovery on a loader of the test's own; one class, since the loader is shared.</summary>
public class OpenCLDiscoveryTests
{
    [Theory]
    [InlineData(0u, 0, "the OpenCL loader is installed, but no platform (driver) is")]
    [InlineData(0u, -1001, "the OpenCL loader is installed, but no platform (driver) is")]
    [InlineData(1u, -6, "clGetPlatformIDs failed with CL_OUT_OF_HOST_MEMORY (-6)")]
    [InlineData(1u, 0, "no OpenCL platform has a device")]
    public void No_device_has_a_reason(uint platforms, int status, string reason)
    {
        (List<KernelDevice> devices, List<UnavailableDevice> unavailable) = Find(platforms, status);
        Assert.Empty(devices);
        Assert.Equal(new UnavailableDevice(DeviceKind.OpenCL, "opencl", "", reason), Assert.Single(unavailable));
    }

    [Fact]
    public void Devices_are_numbered_over_all_platforms_refused_ones_too()
    {
        (List<KernelDevice> devices, List<UnavailableDevice> unavailable) = Find(3);
        Assert.Equal("opencl:1: Text 22 (Text 22, 1 compute units, 0.0 GiB, 0 KiB local, work-groups of 64, Platform 2, driver Text 22)", Assert.Single(devices).ToString());
        Assert.Equal(2, unavailable.Count);
        Assert.StartsWith("opencl:0: Text 21: not available: it flushes subnormal numbers to zero (no CL_FP_DENORM)", unavailable[0].ToString());
        Assert.Equal("opencl:2: not available: clGetDeviceInfo failed with CL_OUT_OF_RESOURCES (-5)", unavailable[1].ToString());
    }

    [Fact]
    public void A_refused_vendor_is_told_its_reason()
    {
        List<UnavailableDevice> unavailable = [];
        OpenCLDiscovery.Find(FakeOpenCL.Start(2), [], unavailable, vendor => $"not {vendor}");
        Assert.Equal(["not Platform 2", "not Platform 2"], unavailable.Select(entry => entry.Reason));
    }

    private static (List<KernelDevice> Devices, List<UnavailableDevice> Unavailable) Find(uint platforms, int status = 0)
    {
        List<KernelDevice> devices = [];
        List<UnavailableDevice> unavailable = [];
        OpenCLDiscovery.Find(FakeOpenCL.Start(platforms, status), devices, unavailable, _ => null);
        return (devices, unavailable);
    }
}
