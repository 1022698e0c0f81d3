using Xunit;

namespace Kernels.Tests.Runtime;

[Collection(nameof(FakeCuda))]
public class CudaInteropTests
{
    [Fact]
    public void A_wrapped_pointer_is_used_and_not_freed()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using DeviceBuffer<float> owner = device.Upload<float>(TestData.Ramp(16));
        nint pointer = CudaInterop.GetPointer(owner);
        using (DeviceBuffer<float> part = CudaInterop.WrapBuffer<float>(device, pointer, 8))
        {
            Assert.Equal(TestData.Ramp(8), part.ToArray());
            Assert.Equal(pointer, CudaInterop.GetPointer(part));
        }

        Assert.Empty(FakeCuda.CallsOf("cuMemFree"));
        Assert.Equal(TestData.Ramp(16), owner.ToArray());
    }

    [Fact]
    public void Wrapped_parts_of_one_allocation_keep_the_overlap_rule()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> owner = device.Upload<float>(TestData.Ramp(32));
        using DeviceBuffer<float> low = CudaInterop.WrapBuffer<float>(device, CudaInterop.GetPointer(owner), 16);
        using DeviceBuffer<float> shifted = CudaInterop.WrapBuffer<float>(device, CudaInterop.GetPointer(owner) + 16, 16);
        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, low, shifted));
        Launch.Scale(stream, low, low);
    }

    [Fact]
    public void A_wrapped_stream_is_used_and_not_destroyed()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(8));
        KernelStream stream = CudaInterop.WrapStream(device, FakeCuda.LegacyStream);
        Launch.Scale(stream, buffer, buffer);
        Assert.Contains("stream 0 ", FakeCuda.CallsOf("cuLaunchKernel")[0]);

        device.Synchronize();
        Assert.Single(FakeCuda.CallsOf("cuEventRecord"), call => call.EndsWith(" 0)", StringComparison.Ordinal));
        stream.Dispose();
        Assert.Empty(FakeCuda.CallsOf("cuStreamDestroy"));
        device.Synchronize();
        Assert.Single(FakeCuda.CallsOf("cuEventRecord"), call => call.EndsWith(" 0)", StringComparison.Ordinal));
        using KernelStream own = device.CreateStream();
        Assert.NotEqual(FakeCuda.LegacyStream, CudaInterop.GetStream(own));
    }

    [Fact]
    public void What_belongs_to_another_context_is_refused()
    {
        KernelDevice device = FakeCuda.StartDevice();
        Assert.Throws<ArgumentException>("stream", () => CudaInterop.WrapStream(device, FakeCuda.ForeignStream));
        Assert.Throws<ArgumentException>("pointer", () => CudaInterop.WrapBuffer<float>(device, 0x1234, 1));
        Assert.Throws<ArgumentOutOfRangeException>("pointer", () => CudaInterop.WrapBuffer<float>(device, 0, 1));
        Assert.Equal(FakeCuda.Context, CudaInterop.GetContext(device));
    }

    [Fact]
    public void Another_kind_of_device_is_refused()
    {
        KernelDevice cpu = TestData.Cpu(0);
        using DeviceBuffer<float> buffer = cpu.Allocate<float>(1);
        using KernelStream stream = cpu.CreateStream();
        Assert.Throws<ArgumentException>("device", () => CudaInterop.GetContext(cpu));
        Assert.Throws<ArgumentException>("device", () => CudaInterop.GetPointer(buffer));
        Assert.Throws<ArgumentException>("device", () => CudaInterop.GetStream(stream));
        Assert.Throws<ArgumentException>("device", () => OpenCLInterop.GetContext(cpu));
        Assert.Throws<ArgumentException>("device", () => OpenCLInterop.GetMemory(buffer));
        Assert.Throws<ArgumentException>("device", () => OpenCLInterop.GetQueue(stream));
    }
}
