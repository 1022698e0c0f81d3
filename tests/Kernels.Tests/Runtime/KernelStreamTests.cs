using Xunit;

namespace Kernels.Tests.Runtime;

public class KernelStreamTests
{
    public static TheoryData<DeviceKind> Kinds => [DeviceKind.Cpu, DeviceKind.OpenCL];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Work_is_done_when_the_task_has_ended(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(TestData.Ramp(50 * ScaleBody.RowLength));
        using DeviceBuffer<float> whole = device.Upload<float>(TestData.Filled((int)source.Length + 5)), destination = whole.Slice(0, source.Length);
        for (int i = 0; i < 20; i++)
        {
            Launch.Scale(stream, source, destination);
            await stream.SynchronizeAsync(TestContext.Current.CancellationToken);
        }

        float[] result = whole.ToArray();
        Assert.Equal(TestData.Doubled(TestData.Ramp(result.Length - 5)), result[..^5]);
        Assert.All(result[^5..], value => Assert.Equal(TestData.Untouched, value));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Blocking_copies_wait_for_every_stream_even_a_disposed_one(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        float[] values = TestData.Ramp(20_000 * ScaleBody.RowLength);
        using DeviceBuffer<float> buffer = device.Upload<float>(values);
        using (KernelStream stream = device.CreateStream()) Launch.Scale(stream, buffer, buffer);
        Assert.Equal(TestData.Doubled(values), buffer.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_disposed_stream_says_so_and_may_be_disposed_again(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(ScaleBody.RowLength));
        KernelStream stream = device.CreateStream();
        stream.Dispose();
        stream.Dispose();
        Assert.Throws<ObjectDisposedException>(stream.Synchronize);
        Assert.Throws<ObjectDisposedException>(() => { _ = stream.SynchronizeAsync(TestContext.Current.CancellationToken); });
        Assert.Throws<ObjectDisposedException>(() => Launch.Scale(stream, buffer, buffer));
        Assert.Equal(TestData.Ramp(ScaleBody.RowLength), buffer.ToArray());
    }

    [Fact]
    public void A_stream_disposed_twice_is_handed_out_once()
    {
        KernelDevice device = TestData.Cpu(0);
        KernelStream stream = device.CreateStream();
        stream.Dispose();
        stream.Dispose();
        using KernelStream first = device.CreateStream();
        using KernelStream second = device.CreateStream();
        Assert.NotSame(first.Queue, second.Queue);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Cancellation_ends_the_waiting(DeviceKind kind)
    {
        using KernelStream stream = Get(kind).CreateStream();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.SynchronizeAsync(cancelled));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_devices_buffer_is_refused_untouched(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        KernelDevice other = TestData.Cpu(128);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> mine = device.Upload<float>(TestData.Ramp(ScaleBody.RowLength));
        using DeviceBuffer<float> foreign = other.Upload<float>(TestData.Filled(ScaleBody.RowLength));

        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, mine, foreign));
        Assert.Contains($"device {other.Id}", error.Message);
        Assert.Contains(device.Id, error.Message);
        Assert.Throws<ArgumentException>("source", () => Launch.Scale(stream, foreign, mine));
        Assert.Equal(TestData.Filled(ScaleBody.RowLength), foreign.ToArray());
        Assert.Equal(TestData.Ramp(ScaleBody.RowLength), mine.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Buffers_keep_the_rules_of_spans(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> two = device.Upload<float>(TestData.Ramp(2 * ScaleBody.RowLength));
        using DeviceBuffer<float> one = device.Upload<float>(TestData.Filled(ScaleBody.RowLength));
        using DeviceBuffer<float> odd = device.Allocate<float>(ScaleBody.RowLength + 1);
        using DeviceBuffer<Half> bias = device.Allocate<Half>(4);
        using DeviceBuffer<byte> codes = device.Allocate<byte>(16);

        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, two, one));
        Assert.Throws<ArgumentException>("source", () => Launch.Scale(stream, odd, two));
        Assert.Throws<ArgumentException>("sums", () => Launch.Sum(stream, two, bias, codes, two));
        Assert.Throws<ArgumentNullException>("source", () => Launch.Scale(stream, null!, two));
        Assert.Throws<ArgumentNullException>("stream", () => Launch.Scale((KernelStream)null!, one, two));
        Assert.Equal(TestData.Filled(ScaleBody.RowLength), one.ToArray());
        Assert.Equal(TestData.Ramp(2 * ScaleBody.RowLength), two.ToArray());

        Launch.Scale(stream, two, two);
        Assert.Equal(TestData.Doubled(TestData.Ramp(2 * ScaleBody.RowLength)), two.ToArray());
    }

    private static KernelDevice Get(DeviceKind kind) => kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
}
