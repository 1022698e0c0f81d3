using Kernels.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

public class DeviceSelectionTests
{
    private static readonly KernelDevice Cpu = TestData.Cpu(0);

    private static readonly DiscoveryReport Report = new(
        [Cpu],
        [
            new(DeviceKind.Cuda, "cuda", "", "no driver is installed"),
            new(DeviceKind.OpenCL, "opencl:0", "Old GPU", "it flushes subnormal numbers"),
        ]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("cpu")]
    [InlineData(" CPU ")]
    public void The_cpu_is_the_default_and_needs_no_discovery(string? value)
        => Assert.Same(Cpu, DeviceSelection.Default(value, Cpu, () => throw new InvalidOperationException("discovered")));

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:+1")]
    [InlineData("cuda: 1")]
    [InlineData("cuda:01")]
    [InlineData("cuda:x")]
    [InlineData("cuda:99999999999")]
    [InlineData("cpu:0")]
    [InlineData(":0")]
    [InlineData("vulkan:0")]
    public void A_malformed_id_lists_the_forms_and_the_known_devices(string value)
    {
        KernelException error = Assert.Throws<KernelException>(() => DeviceSelection.Default(value, Cpu, () => Report));
        Assert.Contains($"KERNELS_DEVICE is '{value}'", error.Message);
        Assert.Contains("cpu, cuda:N or opencl:N", error.Message);
        Assert.Contains(Report.ToString(), error.Message);

        ArgumentException argument = Assert.Throws<ArgumentException>("id", () => DeviceSelection.Get(value, Report));
        Assert.Contains($"'{value}' is no device id", argument.Message);
        Assert.Contains(Report.ToString(), argument.Message);
    }

    [Theory]
    [InlineData("cuda:0", "no driver is installed")]
    [InlineData("cuda:3", "no driver is installed")]
    [InlineData("opencl:0", "it flushes subnormal numbers")]
    [InlineData("opencl:1", "the opencl back end has no device of that number")]
    public void An_absent_device_gives_its_reason_and_the_known_devices(string value, string reason)
    {
        KernelException error = Assert.Throws<KernelException>(() => DeviceSelection.Default(value, Cpu, () => Report));
        Assert.Contains($"KERNELS_DEVICE asks for {value}, which is not available: {reason}", error.Message);
        Assert.Contains(Cpu.ToString(), error.Message);
        Assert.Contains("opencl:0: Old GPU: not available: it flushes subnormal numbers", error.Message);
        Assert.Throws<KernelException>(() => DeviceSelection.Get(value, Report));
    }

    [Fact]
    public void Each_known_id_finds_its_device()
    {
        foreach (KernelDevice device in KernelDevice.Discover().Devices)
        {
            Assert.Same(device, KernelDevice.Get(device.Id));
            Assert.Same(device, KernelDevice.Get($" {device.Id.ToUpperInvariant()} "));
        }

        Assert.Throws<ArgumentNullException>("id", () => KernelDevice.Get(null!));
    }
}
