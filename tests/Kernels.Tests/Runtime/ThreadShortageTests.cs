using System.Runtime.CompilerServices;
using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Where the system has no further thread, a call uses those that there are.</summary>
public class ThreadShortageTests
{
    private const int Rows = 40_000;

    private readonly ManualClock _clock = new();

    public static TheoryData<Exception> Shortages =>
        [new OutOfMemoryException(), (Exception)RuntimeHelpers.GetUninitializedObject(typeof(ThreadStartException))];

    [Theory]
    [MemberData(nameof(Shortages), DisableDiscoveryEnumeration = true)]
    public void A_thread_that_does_not_start_costs_none_of_the_others(Exception shortage)
    {
        var threads = new ThreadSource { Available = 2, Shortage = shortage };
        var workers = new CpuWorkers(Timeout.InfiniteTimeSpan, threads.Start, _clock);
        var rented = new CpuWorker[5];
        for (int call = 0; call < 3; call++)
        {
            Assert.Equal(2, workers.Rent(rented));
            Assert.NotSame(rented[0], rented[1]);
            Assert.Null(rented[2]);
            foreach (CpuWorker worker in rented[..2]) workers.Return(worker);
        }

        workers.RetireIdle();
        Assert.True(threads.HaveEnded());
    }

    [Fact]
    public void It_is_tried_again_after_a_while_and_not_before()
    {
        var threads = new ThreadSource { Available = 1 };
        var workers = new CpuWorkers(Timeout.InfiniteTimeSpan, threads.Start, _clock);
        var rented = new CpuWorker[3];
        Assert.Equal(1, Rent());
        Assert.Equal(2, threads.Attempts);

        threads.Available = 3;
        _clock.Advance(CpuWorkers.RetryTime - TimeSpan.FromTicks(1));
        Assert.Equal(1, Rent());
        Assert.Equal(2, threads.Attempts);

        // What was tried in vain is no worker: the number of those that may be started is what it was.
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(3, Rent());
        Assert.Equal(3, threads.Started);
        Assert.Equal(3, Rent());
        Assert.Equal(4, threads.Attempts);

        workers.RetireIdle();
        Assert.True(threads.HaveEnded());

        int Rent()
        {
            int count = workers.Rent(rented);
            foreach (CpuWorker worker in rented[..count]) workers.Return(worker);
            return count;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Calls_are_right_on_the_threads_there_are(int available)
    {
        var threads = new ThreadSource { Available = available };
        var workers = new CpuWorkers(Timeout.InfiniteTimeSpan, threads.Start, _clock);
        var device = new CpuDevice(new CpuOptions { VectorBits = 256, Threads = 32 }, workers: workers);
        float[] source = TestData.Ramp(Rows * ScaleBody.RowLength);
        for (int call = 0; call < 5; call++)
        {
            float[] destination = new float[source.Length];
            Launch.Scale(device, source, destination);
            Assert.Equal(TestData.Doubled(source), destination);
            _clock.Advance(CpuWorkers.RetryTime);
        }

        Assert.Equal(available, threads.Started);
        Assert.Equal(available + 5, threads.Attempts);
        Assert.True(threads.EndBy(device));
    }
}
