using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Parts of buffers, used as buffers.</summary>
public class SliceTests
{
    private const int Count = 6 * ScaleBody.RowLength;

    public static TheoryData<DeviceKind> Kinds => [DeviceKind.Cpu, DeviceKind.OpenCL];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_slice_is_a_part_of_the_buffer(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        int step = Step(device);
        float[] values = TestData.Ramp(4 * step);
        using DeviceBuffer<float> buffer = device.Upload<float>(values);
        using DeviceBuffer<float> slice = buffer.Slice(step, (2 * step) + 1);
        using DeviceBuffer<float> inner = slice.Slice(step, step);
        Assert.Same(device, slice.Device);
        Assert.Equal((2 * step) + 1, slice.Length);
        Assert.Equal(values[step..((3 * step) + 1)], slice.ToArray());
        Assert.Equal(values[(2 * step)..(3 * step)], inner.ToArray());

        inner.CopyFrom([-1]);
        using KernelStream stream = device.CreateStream();
        await slice.CopyFromAsync(stream, new float[] { -2 }, offset: 2 * step);
        (values[2 * step], values[3 * step]) = (-1, -2);
        Assert.Equal(values, buffer.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kernels_stay_within_their_slices(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        int step = Step(device);
        float[] values = TestData.Ramp(Count);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>([.. TestData.Filled(step), .. values]);
        using DeviceBuffer<float> destination = device.Upload<float>(TestData.Filled((3 * step) + Count + 5));
        using DeviceBuffer<float> input = source.Slice(step, Count), output = destination.Slice(3 * step, Count);
        Launch.Scale(stream, input, output);
        stream.Synchronize();
        Assert.Equal([.. TestData.Filled(3 * step), .. TestData.Doubled(values), .. TestData.Filled(5)], destination.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Slices_of_one_buffer_may_touch_or_be_the_same_but_not_overlap(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        int rows = Math.Max(Step(device), ScaleBody.RowLength);
        float[] values = TestData.Ramp(3 * rows);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Upload<float>(values);
        using DeviceBuffer<float> first = buffer.Slice(0, rows), second = buffer.Slice(rows, rows), again = buffer.Slice(rows, rows);
        using DeviceBuffer<float> two = buffer.Slice(0, 2 * rows), lastTwo = buffer.Slice(rows, 2 * rows);

        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, two, lastTwo));
        Assert.Contains("overlaps", error.Message);
        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, lastTwo, two));
        Assert.Equal(values, buffer.ToArray());

        Launch.Scale(stream, first, second);
        Launch.Scale(stream, second, again);
        stream.Synchronize();
        Assert.Equal([.. values[..rows], .. TestData.Doubled(TestData.Doubled(values[..rows])), .. values[(2 * rows)..]], buffer.ToArray());
    }

    [Fact]
    public void Two_slices_of_the_same_part_are_one_memory_object_to_a_kernel()
    {
        KernelDevice device = Get(DeviceKind.OpenCL);
        int step = Step(device);
        using DeviceBuffer<float> buffer = device.Allocate<float>(3 * step);
        using DeviceBuffer<float> slice = buffer.Slice(step, step), same = buffer.Slice(step, step), longer = buffer.Slice(step, 2 * step);
        BufferLease lease = default;
        lease.Add(slice, "source");
        lease.Add(same, "destination");
        lease.Add(longer, "other");
        Assert.Same(lease.Memories[0], lease.Memories[1]);
        Assert.NotSame(lease.Memories[0], lease.Memories[2]);
        lease.Release();
        Assert.Equal(step, slice.ToArray().Length);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Either_side_may_be_disposed_first(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        int step = Step(device);
        float[] values = TestData.Ramp(2 * step);
        DeviceBuffer<float> buffer = device.Upload<float>(values);
        DeviceBuffer<float> slice = buffer.Slice(step, step), inner = slice.Slice(0, 1);
        using (DeviceBuffer<float> gone = buffer.Slice(0, 1)) gone.Dispose();
        Assert.Equal(values, buffer.ToArray());

        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.ToArray());
        Assert.Throws<ObjectDisposedException>(() => buffer.Slice(0, 1));
        Assert.Equal(values[step..], slice.ToArray());
        slice.Dispose();
        Assert.Throws<ObjectDisposedException>(() => slice.ToArray());
        Assert.Equal([values[step]], inner.ToArray());
        inner.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_slice_may_be_empty(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(Step(device)));
        using DeviceBuffer<float> end = buffer.Slice(buffer.Length, 0), begin = buffer.Slice(0, 0);
        Launch.Scale(stream, begin, end);
        Assert.Empty(end.ToArray());
        Assert.Equal(TestData.Ramp(Step(device)), buffer.ToArray());
    }

    [Theory]
    [InlineData(-1, 1, "start")]
    [InlineData(5, 0, "start")]
    [InlineData(0, -1, "length")]
    [InlineData(0, 5, "length")]
    [InlineData(3, 2, "length")]
    [InlineData(1, long.MaxValue, "length")]
    public void Ranges_are_checked(long start, long length, string parameter)
    {
        using DeviceBuffer<float> buffer = TestData.Cpu(0).Upload<float>([1, 2, 3, 4]);
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => buffer.Slice(start, length));
    }

    [Fact]
    public void Where_a_device_cannot_begin_the_multiples_are_named()
    {
        KernelDevice device = Get(DeviceKind.OpenCL);
        int step = Step(device);
        using DeviceBuffer<float> buffer = device.Allocate<float>(4 * step);
        ArgumentException error = Assert.Throws<ArgumentException>("start", () => buffer.Slice(step + 1, 1));
        Assert.Contains($"a multiple of {device.SliceAlignment} bytes, which is a multiple of {step} elements of 4; {step + 1} is none.", error.Message);
        Assert.Contains($"Begin with element {step} or {2 * step}.", error.Message);
        buffer.Slice(step, 1).Dispose();
        buffer.Slice(2 * step, 1).Dispose();
    }

    private static int Step(KernelDevice device) => Math.Max(1, device.SliceAlignment / sizeof(float));

    private static KernelDevice Get(DeviceKind kind) => kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
}
