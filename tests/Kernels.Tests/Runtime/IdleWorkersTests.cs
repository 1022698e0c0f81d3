using System.Collections.Concurrent;
using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Workers without work end, and no call loses one that it was given.</summary>
public class IdleWorkersTests
{
    private const int Rows = 40_000;

    private readonly ThreadSource _threads = new();

    [Fact]
    public void Workers_end_when_they_have_been_idle_and_others_start()
    {
        CpuDevice device = Device(TimeSpan.FromMilliseconds(1), threads: 3);
        float[] source = TestData.Ramp(Rows * ScaleBody.RowLength);
        for (int call = 1; call <= 3; call++)
        {
            float[] destination = new float[source.Length];
            Launch.Scale(device, source, destination);
            Assert.Equal(TestData.Doubled(source), destination);
            Assert.Equal(2 * call, _threads.Started);
            Assert.True(_threads.HaveEnded());
        }
    }

    [Fact]
    public void Only_idle_workers_are_retired()
    {
        var workers = new CpuWorkers(Timeout.InfiniteTimeSpan, _threads.Start, TimeProvider.System);
        var rented = new CpuWorker[2];
        Assert.Equal(2, workers.Rent(rented));
        Assert.False(workers.TryRetire(rented[0]));
        workers.Return(rented[1]);
        Assert.True(workers.TryRetire(rented[1]));
        Assert.False(workers.TryRetire(rented[1]));
        rented[1].Retire();

        // One is rented still, so one more may be started.
        workers.RetireIdle();
        Assert.Equal(1, workers.Rent(rented.AsSpan(1)) + workers.Rent(new CpuWorker[2]));
        workers.Return(rented[0]);
        Assert.Equal(3, _threads.Started);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Many_callers_get_their_results_while_workers_end(int idleMilliseconds)
    {
        CpuDevice device = Device(TimeSpan.FromMilliseconds(idleMilliseconds), threads: 4);
        var wrong = new ConcurrentQueue<string>();
        Thread[] callers = [.. Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            float[] source = TestData.Ramp(Rows * ScaleBody.RowLength, first: number);
            float[] expected = TestData.Doubled(source);
            for (int call = 0; call < 60; call++)
            {
                float[] destination = new float[source.Length];
                Launch.Scale(device, source, destination);
                if (!destination.AsSpan().SequenceEqual(expected)) wrong.Enqueue($"caller {number}, call {call}");
                if (call % 8 == number) device.Trim();
            }
        }))];
        foreach (Thread caller in callers) caller.Start();
        Assert.All(callers, caller => Assert.True(caller.Join(TimeSpan.FromMinutes(2))));
        Assert.Empty(wrong);
        Assert.True(_threads.HaveEnded());
    }

    private CpuDevice Device(TimeSpan idleTime, int threads)
        => new(new CpuOptions { VectorBits = 256, Threads = threads }, workers: new CpuWorkers(idleTime, _threads.Start, TimeProvider.System));
}
