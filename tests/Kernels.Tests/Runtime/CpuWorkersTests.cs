using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>How a call is split. The probe is shared, and so are the workers: no other test may hold them meanwhile.</summary>
[Collection(nameof(CpuWorkersTests))]
[CollectionDefinition(nameof(CpuWorkersTests), DisableParallelization = true)]
public class CpuWorkersTests
{
    private const int Blocks = 64;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_tile_is_run_once_and_never_on_more_threads_than_asked(int threads)
    {
        int[] seen = new int[Blocks];
        var ids = new ConcurrentDictionary<int, bool>();
        ProbeBody.OnCall = (in KernelArguments _, nint first, nint tiles) =>
        {
            ids[Environment.CurrentManagedThreadId] = true;
            for (nint i = first; i < first + tiles; i++) Interlocked.Increment(ref seen[i]);
        };

        for (int call = 1; call <= 50; call++)
        {
            ids.Clear();
            Launch.Probe(TestData.Cpu(0, threads), new float[Blocks], new float[Blocks]);
            Assert.All(seen, count => Assert.Equal(call, count));
            Assert.InRange(ids.Count, 1, threads);
        }
    }

    [Fact]
    public void Workers_take_part()
    {
        WaitForIdleWorker();

        // Each of the two pieces waits for the other, which only a second thread can run.
        using var both = new Barrier(2);
        int met = 0;
        ProbeBody.OnCall = (in KernelArguments _, nint _, nint _) =>
        {
            if (both.SignalAndWait(TimeSpan.FromSeconds(30))) Interlocked.Increment(ref met);
        };
        Launch.Probe(TestData.Cpu(0, threads: 2), new float[2], new float[2]);
        Assert.Equal(2, met);
    }

    [Fact]
    public unsafe void Scratch_is_aligned_and_each_threads_own()
    {
        int torn = 0;
        ProbeBody.OnCall = (in KernelArguments arguments, nint first, nint _) =>
        {
            ref float scratch = ref arguments.Scratch;
            if ((nint)Unsafe.AsPointer(ref scratch) % 64 != 0) Interlocked.Increment(ref torn);
            for (int round = 0; round < 200; round++)
            {
                for (int i = 0; i < 64; i++) Unsafe.Add(ref scratch, i) = first;
                for (int i = 0; i < 64; i++)
                {
                    if (Unsafe.Add(ref scratch, i) != first) Interlocked.Increment(ref torn);
                }
            }
        };
        Launch.Probe(TestData.Cpu(0, threads: 4), new float[Blocks], new float[Blocks]);
        Assert.Equal(0, torn);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_exception_of_any_thread_reaches_the_caller(int threads)
    {
        for (int failing = 0; failing < Blocks; failing += 9)
        {
            ProbeBody.OnCall = (in KernelArguments _, nint first, nint tiles) =>
            {
                if (first <= failing && failing < first + tiles) throw new InvalidOperationException($"tile {failing}");
            };
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(
                () => Launch.Probe(TestData.Cpu(0, threads), new float[Blocks], new float[Blocks]));
            Assert.Equal($"tile {failing}", error.Message);
        }

        int count = 0;
        ProbeBody.OnCall = (in KernelArguments _, nint _, nint tiles) => Interlocked.Add(ref count, (int)tiles);
        Launch.Probe(TestData.Cpu(0, threads), new float[Blocks], new float[Blocks]);
        Assert.Equal(Blocks, count);
    }

    [Fact]
    public void An_interrupted_caller_waits_for_its_workers_and_stays_interrupted()
    {
        WaitForIdleWorker();
        using var entered = new ManualResetEventSlim();
        using var proceed = new ManualResetEventSlim();
        int caller = 0;
        int finished = 0;
        ProbeBody.OnCall = (in KernelArguments _, nint _, nint tiles) =>
        {
            if (Environment.CurrentManagedThreadId == caller)
            {
                // The caller leaves its pieces only once the worker is in one of its own.
                while (!entered.IsSet) Thread.SpinWait(100);
            }
            else
            {
                entered.Set();
                proceed.Wait(TimeSpan.FromSeconds(30));
            }

            Interlocked.Add(ref finished, (int)tiles);
        };

        bool interrupted = false;
        int finishedAtReturn = 0;
        var thread = new Thread(() =>
        {
            caller = Environment.CurrentManagedThreadId;
            Launch.Probe(TestData.Cpu(0, threads: 2), new float[Blocks], new float[Blocks]);
            finishedAtReturn = Volatile.Read(ref finished);
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        });
        thread.Start();
        entered.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        thread.Interrupt();
        proceed.Set();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)));
        Assert.True(interrupted);
        Assert.Equal(Blocks, finishedAtReturn);
    }

    /// <summary>A worker that a test before this one used may still be on its way back.</summary>
    private static void WaitForIdleWorker()
    {
        var workers = new CpuWorker[1];
        Assert.True(SpinWait.SpinUntil(() => CpuWorkers.Shared.Rent(workers) == 1, TimeSpan.FromSeconds(30)));
        CpuWorkers.Shared.Return(workers[0]);
    }
}
