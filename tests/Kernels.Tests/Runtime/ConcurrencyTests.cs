using Xunit;

namespace Kernels.Tests.Runtime;

public class ConcurrencyTests
{
    [Theory]
    [InlineData(DeviceKind.Cpu)]
    [InlineData(DeviceKind.OpenCL)]
    public void Many_threads_call_at_once(DeviceKind kind)
    {
        KernelDevice device = kind == DeviceKind.Cpu ? TestData.Cpu(256, threads: 3) : Devices.RequiredDevices.Get(kind);
        int calls = kind == DeviceKind.Cpu ? 40 : 8;
        var errors = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            try
            {
                for (int call = 0; call < calls; call++)
                {
                    float[] source = TestData.Ramp((call % 2 == 0 ? 40_000 : 5) * ScaleBody.RowLength, first: number);
                    float[] destination = new float[source.Length];
                    Launch.Scale(device, source, destination);
                    if (!destination.AsSpan().SequenceEqual(TestData.Doubled(source))) errors.Enqueue($"thread {number}, call {call}: wrong");
                }
            }
            catch (Exception exception)
            {
                errors.Enqueue(exception.ToString());
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(DeviceKind.Cpu)]
    [InlineData(DeviceKind.OpenCL)]
    public void Threads_share_a_stream_and_a_kernel(DeviceKind kind)
    {
        KernelDevice device = kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
        using KernelStream stream = device.CreateStream();
        DeviceBuffer<float>[] sources = [.. Enumerable.Range(0, 8).Select(i => device.Upload<float>(TestData.Ramp(64, first: i)))];
        DeviceBuffer<float>[] destinations = [.. sources.Select(source => device.Allocate<float>(source.Length))];

        Parallel.For(0, 8, i =>
        {
            for (int call = 0; call < 20; call++) Launch.Scale(stream, sources[i], destinations[i]);
        });

        stream.Synchronize();
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(TestData.Doubled(TestData.Ramp(64, first: i)), destinations[i].ToArray());
            sources[i].Dispose();
            destinations[i].Dispose();
        }
    }

    [Fact]
    public void A_buffer_disposed_meanwhile_is_refused_or_lives_until_the_call_is_made()
    {
        KernelDevice device = TestData.Cpu(256);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(TestData.Ramp(64));
        for (int round = 0; round < 300; round++)
        {
            DeviceBuffer<float> destination = device.Allocate<float>(64);
            var dispose = new Thread(destination.Dispose);
            dispose.Start();
            Exception? error = Record.Exception(() =>
            {
                for (int call = 0; call < 50; call++) Launch.Scale(stream, source, destination);
            });
            Assert.True(error is null or ObjectDisposedException, error?.ToString());
            dispose.Join();
        }
    }
}
