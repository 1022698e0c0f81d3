using System.Numerics;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Slices of CUDA memory are addresses within it.</summary>
[Collection(nameof(FakeCuda))]
public class CudaSliceTests
{
    [Fact]
    public void A_kernel_gets_the_slices_address()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(24));
        using DeviceBuffer<float> slice = buffer.Slice(4, 16), inner = slice.Slice(8, 8);
        Assert.Equal(CudaInterop.GetPointer(buffer) + 16, CudaInterop.GetPointer(slice));
        Assert.Equal(CudaInterop.GetPointer(buffer) + 48, CudaInterop.GetPointer(inner));

        Launch.Scale(stream, inner, inner);
        Assert.Contains($"operands {CudaInterop.GetPointer(inner):x} {CudaInterop.GetPointer(inner):x} blocks 2 ", FakeCuda.CallsOf("cuLaunchKernel")[0]);
        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, slice.Slice(0, 8), slice.Slice(4, 8)));
        Assert.Equal([.. TestData.Ramp(12), .. TestData.Doubled(TestData.Ramp(8, first: 13)), .. TestData.Ramp(4, first: 21)], buffer.ToArray());
    }

    [Fact]
    public void The_memory_is_freed_with_the_last_of_its_slices()
    {
        KernelDevice device = FakeCuda.StartDevice();
        DeviceBuffer<float> buffer = device.Allocate<float>(24);
        DeviceBuffer<float> slice = buffer.Slice(4, 16), inner = slice.Slice(4, 8);
        buffer.Dispose();
        slice.Dispose();
        slice.Dispose();
        Assert.Empty(FakeCuda.CallsOf("cuMemFree"));
        inner.Dispose();
        Assert.Single(FakeCuda.CallsOf("cuMemFree"));
    }

    [Fact]
    public void A_slice_begins_where_kernels_can_read_four_words()
    {
        KernelDevice device = FakeCuda.StartDevice();
        Assert.Equal(16, device.SliceAlignment);
        AssertMultiple<byte>(device, 16);
        AssertMultiple<Half>(device, 8);
        AssertMultiple<float>(device, 4);
        AssertMultiple<double>(device, 2);
        AssertMultiple<decimal>(device, 1);
        AssertMultiple<Vector3>(device, 4);
    }

    [Fact]
    public void So_does_a_wrapped_pointer()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using DeviceBuffer<float> owner = device.Allocate<float>(16);
        ArgumentException error = Assert.Throws<ArgumentException>(
            "pointer", () => CudaInterop.WrapBuffer<float>(device, CudaInterop.GetPointer(owner) + 4, 8));
        Assert.Contains("pieces of 16 bytes", error.Message);
    }

    private static void AssertMultiple<T>(KernelDevice device, long multiple)
        where T : unmanaged
    {
        using DeviceBuffer<T> buffer = device.Allocate<T>(64);
        for (long start = 0; start < 40; start++)
        {
            if (start % multiple == 0)
            {
                buffer.Slice(start, 1).Dispose();
                continue;
            }

            ArgumentException error = Assert.Throws<ArgumentException>("start", () => buffer.Slice(start, 1));
            long below = start / multiple * multiple;
            Assert.Contains($"a multiple of {multiple} elements", error.Message);
            Assert.Contains($"Begin with element {below} or {below + multiple}.", error.Message);
        }
    }
}
