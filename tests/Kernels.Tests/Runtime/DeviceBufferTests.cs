using Xunit;

namespace Kernels.Tests.Runtime;

public class DeviceBufferTests
{
    public static TheoryData<DeviceKind> Kinds => [DeviceKind.Cpu, DeviceKind.OpenCL];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Elements_come_back(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using DeviceBuffer<short> buffer = device.Upload<short>([1, -2, 3, -4, 5]);
        Assert.Equal(5, buffer.Length);
        Assert.Same(device, buffer.Device);
        Assert.Equal([1, -2, 3, -4, 5], buffer.ToArray());

        buffer.CopyFrom([7, 8], offset: 3);
        short[] part = new short[3];
        buffer.CopyTo(part, offset: 2);
        Assert.Equal([3, 7, 8], part);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Asynchronous_copies_keep_the_streams_order(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Allocate<float>(4096);
        using DeviceBuffer<float> destination = device.Allocate<float>(4096);
        float[] values = TestData.Ramp(4000);
        float[] result = new float[4000];
        Task sent = source.CopyFromAsync(stream, values, offset: 96);
        Launch.Scale(stream, source, destination);
        await destination.CopyToAsync(stream, result, offset: 96);
        await sent;
        Assert.Equal(TestData.Doubled(values), result);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ranges_are_checked(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Upload<float>([1, 2, 3]);
        float[] four = TestData.Filled(4);

        ArgumentException error = Assert.Throws<ArgumentException>("source", () => buffer.CopyFrom(four));
        Assert.Contains("4 elements", error.Message);
        Assert.Contains("at most 3", error.Message);
        Assert.Throws<ArgumentException>("source", () => buffer.CopyFrom([1, 2], offset: 2));
        Assert.Throws<ArgumentException>("destination", () => buffer.CopyTo(four));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => buffer.CopyTo([], offset: -1));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => buffer.CopyTo([], offset: 4));
        await Assert.ThrowsAsync<ArgumentException>("source", () => buffer.CopyFromAsync(stream, four));
        await Assert.ThrowsAsync<ArgumentException>("destination", () => buffer.CopyToAsync(stream, four));
        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => buffer.CopyToAsync(null!, four));

        Assert.Equal([1f, 2, 3], buffer.ToArray());
        Assert.All(four, value => Assert.Equal(TestData.Untouched, value));
        buffer.CopyFrom([], offset: 3);
        buffer.CopyTo([], offset: 3);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_disposed_buffer_says_so_and_may_be_disposed_again(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> good = device.Allocate<float>(8);
        DeviceBuffer<float> buffer = device.Allocate<float>(8);
        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.CopyFrom(new float[8]));
        Assert.Throws<ObjectDisposedException>(() => buffer.CopyTo(new float[8]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => buffer.CopyFromAsync(stream, new float[8]));
        Assert.Equal("destination", Assert.Throws<ObjectDisposedException>(() => Launch.Scale(stream, good, buffer)).ObjectName);
        Assert.Equal("source", Assert.Throws<ObjectDisposedException>(() => Launch.Scale(stream, buffer, good)).ObjectName);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_buffer_is_a_buffer(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        using DeviceBuffer<float> buffer = device.Allocate<float>(0);
        using KernelStream stream = device.CreateStream();
        Launch.Scale(stream, buffer, buffer);
        Assert.Empty(buffer.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Impossible_lengths_are_refused(long length)
        => Assert.Throws<ArgumentOutOfRangeException>("length", () => TestData.Cpu(0).Allocate<float>(length));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_memory_than_there_is_names_the_bytes(DeviceKind kind)
    {
        KernelException error = Assert.Throws<KernelException>(() => Get(kind).Allocate<byte>(1L << 60));
        Assert.Contains((1L << 60).ToString(), error.Message);
        Assert.NotNull(error.Device);
    }

    [Fact]
    public void A_forgotten_buffer_is_finalized()
    {
        WeakReference memory = Forget();
        for (int i = 0; i < 20 && memory.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(memory.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Forget() => new(TestData.Cpu(0).Allocate<float>(1024).Memory, trackResurrection: true);
    }

    private static KernelDevice Get(DeviceKind kind) => kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
}
