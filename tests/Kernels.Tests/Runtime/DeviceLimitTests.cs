using Kernels.Devices.OpenCL;
using Kernels.Tests.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>What a device does not take at once, and what it does not take at all.</summary>
public class DeviceLimitTests
{
    private const int BytesPerRow = ScaleBody.RowLength * sizeof(float);

    [Fact]
    public void Too_large_an_allocation_says_the_limit_and_the_way_out()
    {
        var device = (OpenCLDevice)RequiredDevices.Get(DeviceKind.OpenCL);
        long limit = (long)device.Facts.AllocationBytes;
        Assert.InRange(limit, 1L << 20, (long)device.Facts.GlobalBytes);
        KernelException error = Assert.Throws<KernelException>(() => device.Allocate<byte>(limit + 1));
        Assert.Contains($"{limit + 1} bytes were asked for at once; the device gives at most {limit} (CL_DEVICE_MAX_MEM_ALLOC_SIZE). Divide them", error.Message);
        Assert.StartsWith("opencl:", error.Device);
    }

    [Theory]
    [InlineData(1, 101)]
    [InlineData(2, 101)]
    [InlineData(7, 101)]
    [InlineData(100, 101)]
    [InlineData(101, 101)]
    [InlineData(3, 1)]
    public void Rows_that_one_allocation_does_not_hold_go_piece_by_piece(int held, int rows)
        => AssertDoubled(LimitedDevice.OpenCL(facts => facts with { AllocationBytes = (ulong)(held * BytesPerRow + 5) }), rows);

    /// <summary>Half of the memory is for the operands of a call, which here are two of a size.</summary>
    [Theory]
    [InlineData(1, 50)]
    [InlineData(9, 50)]
    public void Rows_that_the_memory_does_not_hold_go_piece_by_piece(int held, int rows)
    {
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { GlobalBytes = (ulong)(held * 2 * BytesPerRow * 2) });
        Assert.Equal(held * 2 * BytesPerRow, device.Limits.CallBytes);
        AssertDoubled(device, rows);
    }

    [Fact]
    public void Every_operand_is_cut_at_its_own_bytes()
    {
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { AllocationBytes = 5 * SumBody.ElementsPerBlock * sizeof(float) });
        float[] source = TestData.Ramp(33 * SumBody.ElementsPerBlock);
        Half[] bias = [.. Enumerable.Range(0, 33).Select(i => (Half)(i * 0.25f))];
        (byte[] Codes, float[] Sums) expected = (new byte[source.Length], new float[33]);
        (byte[] Codes, float[] Sums) cut = (new byte[source.Length], new float[33]);
        Launch.Sum(TestData.Cpu(0), source, bias, expected.Codes, expected.Sums);
        Launch.Sum(device, source, bias, cut.Codes, cut.Sums);
        Assert.Equal(expected.Codes, cut.Codes);
        Assert.Equal(expected.Sums, cut.Sums);
    }

    [Fact]
    public void A_row_that_alone_is_too_large_says_so_and_leaves_the_destination()
    {
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { AllocationBytes = BytesPerRow - 1 });
        float[] destination = TestData.Filled(2 * ScaleBody.RowLength);
        KernelException error = Assert.Throws<KernelException>(() => Launch.Scale(device, new float[destination.Length], destination));
        Assert.Contains($"{BytesPerRow} bytes were asked for at once; the device gives at most {BytesPerRow - 1}", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
    }

    [Fact]
    public void A_work_group_or_local_memory_that_the_device_has_not_is_said_of_the_kernel()
    {
        KernelDevice small = LimitedDevice.OpenCL(facts => facts with { WorkGroupSize = 32 });
        KernelException error = Assert.Throws<KernelException>(() => Launch.Scale(small, new float[8], new float[8]));
        Assert.Equal("Scale", error.Kernel);
        Assert.Contains("scale needs work-groups of 64; the device runs it in groups of at most 32.", error.Message);

        KernelInfo kernel = ScaleBody.Make(ScaleBody.Kernel.OpenCL!, shared: 2048);
        KernelDevice narrow = LimitedDevice.OpenCL(facts => facts with { LocalBytes = 2047 });
        Assert.Equal("scale needs 2048 bytes of local memory; the device has 2047.", narrow.Refusal(kernel));
        Assert.Null(LimitedDevice.OpenCL(facts => facts with { LocalBytes = 2048 }).Refusal(kernel));
    }

    /// <summary>What the device says of itself is wide enough; what it says of the built kernel is not.</summary>
    [Fact]
    public void A_limit_of_the_built_kernel_counts_too()
    {
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { WorkGroupSize = 1 << 20 });
        KernelInfo kernel = ScaleBody.Make(ScaleBody.Kernel.OpenCL!.Replace("__attribute__((reqd_work_group_size(64, 1, 1)))", ""), threads: 1 << 20);
        Assert.StartsWith("scale needs work-groups of 1048576; the device runs it in groups of at most ", device.Refusal(kernel));
        Assert.Same(device.Refusal(kernel), device.Refusal(kernel));
    }

    private static void AssertDoubled(KernelDevice device, int rows)
    {
        float[] source = TestData.Ramp(rows * ScaleBody.RowLength);
        float[] destination = TestData.Filled(source.Length + 9);
        Launch.Scale(device, source, destination.AsSpan(0, source.Length));
        Assert.Equal(TestData.Doubled(source), destination[..source.Length]);
        Assert.All(destination[source.Length..], value => Assert.Equal(TestData.Untouched, value));

        Launch.Scale(device, source, source);
        Assert.Equal(destination[..source.Length], source);
    }
}
