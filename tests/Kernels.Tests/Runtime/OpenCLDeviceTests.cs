using Kernels.CompilerServices;
using Kernels.Devices.OpenCL;
using Kernels.Tests.Devices;
using Silk.NET.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

public class OpenCLDeviceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Host_calls_are_right_and_write_nothing_behind(int rows)
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        float[] source = TestData.Ramp(rows * ScaleBody.RowLength);
        float[] destination = TestData.Filled(source.Length + 9);
        Launch.Scale(device, source, destination.AsSpan(0, source.Length));
        Assert.Equal(TestData.Doubled(source), destination[..source.Length]);
        Assert.All(destination[source.Length..], value => Assert.Equal(TestData.Untouched, value));

        Launch.Scale(device, source, source);
        Assert.Equal(destination[..source.Length], source);
    }

    [Fact]
    public void Every_element_type_and_four_operands_arrive()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        float[] source = TestData.Ramp(33 * SumBody.ElementsPerBlock);
        Half[] bias = [.. Enumerable.Range(0, 33).Select(i => (Half)(i * 0.25f))];
        byte[] codes = new byte[source.Length];
        float[] sums = new float[33];
        Launch.Sum(device, source, bias, codes, sums);

        byte[] cpuCodes = new byte[source.Length];
        float[] cpuSums = new float[33];
        Launch.Sum(TestData.Cpu(0), source, bias, cpuCodes, cpuSums);
        Assert.Equal(cpuCodes, codes);
        Assert.Equal(cpuSums, sums);
    }

    [Fact]
    public void Subnormals_and_negative_zero_are_kept()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        float[] source = [float.Epsilon, -float.Epsilon, -0f, 0f, 1e-40f, float.MaxValue, float.NegativeInfinity, -1e-39f];
        float[] destination = new float[source.Length];
        Launch.Scale(device, source, destination);
        Assert.Equal(
            TestData.Doubled(source).Select(BitConverter.SingleToInt32Bits),
            destination.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void Bad_source_carries_the_whole_log_and_leaves_the_destination()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);

        // Many errors, so that a log cut at some size would lack the last one.
        string lines = string.Concat(Enumerable.Range(0, 15).Select(i => $"    undeclared_{i:D2} = missing_{i:D2}({new string('x', 300)}{i:D2});\n"));
        KernelInfo kernel = ScaleBody.Make($"__kernel void scale(__global float* a)\n{{\n{lines}}}\n", name: "Broken");
        float[] destination = TestData.Filled(8);
        KernelException error = Assert.Throws<KernelException>(() => KernelLauncher.Run<ScaleBody>(
            kernel, device, HostOperand.Input<float>(new float[8]), HostOperand.Output<float>(destination)));

        Assert.Equal("Broken", error.Kernel);
        Assert.Contains(device.Id, error.Device);
        Assert.NotNull(error.Driver);
        Assert.Contains("undeclared_00", error.BuildLog);
        Assert.Contains("undeclared_14", error.BuildLog);
        Assert.Contains(error.BuildLog!, error.Message);
        Assert.Contains("clBuildProgram failed with CL_BUILD_PROGRAM_FAILURE (-11)", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
    }

    [Fact]
    public void What_the_device_cannot_launch_is_said_before_it_is_tried()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        string source = ScaleBody.Kernel.OpenCL!.Replace("__attribute__((reqd_work_group_size(64, 1, 1)))", "");
        Assert.Contains("clCreateKernel of nothing failed with CL_INVALID_KERNEL_NAME", Fails(ScaleBody.Make(source, entryPoint: "nothing")));
        Assert.Contains("needs work-groups of 1048576", Fails(ScaleBody.Make(source, threads: 1 << 20)));
        Assert.Contains("needs 1073741824 bytes of local memory", Fails(ScaleBody.Make(source, shared: 1 << 30)));

        string Fails(KernelInfo kernel) => Assert.Throws<KernelException>(() => KernelLauncher.Run<ScaleBody>(
            kernel, device, HostOperand.Input<float>(new float[8]), HostOperand.Output<float>(new float[8]))).Message;
    }

    [Fact]
    public void A_kernel_without_OpenCL_C_says_so()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        KernelException error = Assert.Throws<KernelException>(() => Launch.Probe(device, new float[4], new float[4]));
        Assert.Contains("no OpenCL C", error.Message);
    }

    [Fact]
    public void A_program_is_built_once()
    {
        var device = (OpenCLDevice)RequiredDevices.Get(DeviceKind.OpenCL);
        Assert.Same(device.Program(ScaleBody.Kernel), device.Program(ScaleBody.Kernel));
    }

    [Fact]
    public void A_vendor_may_be_refused_and_its_devices_keep_their_numbers()
    {
        RequiredDevices.Get(DeviceKind.OpenCL);
        CL? api = OpenCLLoader.TryLoad(out string? reason);
        Assert.Null(reason);

        List<KernelDevice> devices = [];
        List<UnavailableDevice> unavailable = [];
        OpenCLDiscovery.Find(api!, devices, unavailable, vendor => $"not {vendor}");
        Assert.Empty(devices);
        Assert.Equal("opencl:0", unavailable[0].Id);
        Assert.StartsWith("not ", unavailable[0].Reason);
        Assert.True(unavailable[0].Reason.Length > "not ".Length);
    }
}
