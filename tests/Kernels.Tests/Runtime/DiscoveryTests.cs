using Kernels.Tests.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

public class DiscoveryTests
{
    [Fact]
    public void The_cpu_is_first_and_every_back_end_is_accounted_for()
    {
        DiscoveryReport report = KernelDevice.Discover();
        Assert.Equal(DeviceKind.Cpu, report.Devices[0].Kind);
        Assert.Single(report.Devices, device => device.Kind == DeviceKind.Cpu);
        foreach (DeviceKind kind in Enum.GetValues<DeviceKind>())
        {
            Assert.True(
                report.Devices.Any(device => device.Kind == kind) || report.Unavailable.Any(entry => entry.Kind == kind),
                $"nothing is said of {kind}");
        }

        Assert.All(report.Unavailable, entry => Assert.NotEmpty(entry.Reason));
        Assert.Equal(report.Devices.Count, report.Devices.Select(device => device.Id).Distinct().Count());
        Assert.Same(report, KernelDevice.Discover());
        Assert.Equal(report.Devices.Count + report.Unavailable.Count, report.ToString().Split('\n').Length);
    }

    [Fact]
    public void An_absent_library_is_a_reason()
    {
        Assert.SkipWhen(KernelDevice.Discover().Devices.Any(device => device.Kind == DeviceKind.Cuda), "This machine has CUDA.");
        UnavailableDevice cuda = KernelDevice.Discover().Unavailable.First(entry => entry.Kind == DeviceKind.Cuda);
        Assert.StartsWith("cuda: not available: ", cuda.ToString());
        Assert.True(cuda.Reason.Length > 20, cuda.Reason);
    }

    [Theory]
    [InlineData("opencl", true)]
    [InlineData("cuda, OpenCL", true)]
    [InlineData("cuda", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_list_of_required_devices_is_read(string? list, bool required)
        => Assert.Equal(required, RequiredDevices.IsRequired(DeviceKind.OpenCL, list));
}
