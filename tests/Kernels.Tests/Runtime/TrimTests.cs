using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Kernels.Devices;
using Kernels.Devices.Cpu;
using Kernels.Tests.Weights;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>What <see cref="KernelDevice.Trim"/> gives back.</summary>
public class TrimTests
{
    [Fact]
    public void The_calling_threads_scratch_is_freed_and_there_again()
    {
        KernelDevice device = TestData.Cpu(256);
        float[] source = TestData.Ramp(5 * ScaleBody.RowLength);
        for (int round = 0; round < 3; round++)
        {
            float[] destination = new float[source.Length];
            Launch.Scale(device, source, destination);
            Assert.Equal(TestData.Doubled(source), destination);
            Assert.NotEqual(0, Bytes(Scratch(CpuThread.Current)));
            device.Trim();
            Assert.Equal(0, Bytes(Scratch(CpuThread.Current)));
        }
    }

    [Fact]
    public unsafe void So_is_the_workspace_of_products()
    {
        CpuThread.Current.Workspace(1 << 20);
        Assert.Equal(1 << 20, Bytes(Workspace(CpuThread.Current)));
        KernelDevice.Get("cpu").Trim();
        Assert.Equal(0, Bytes(Workspace(CpuThread.Current)));
    }

    [Fact]
    public void Idle_workers_end()
    {
        var threads = new ThreadSource();
        var device = new CpuDevice(
            new CpuOptions { VectorBits = 0, Threads = 3 }, workers: new CpuWorkers(Timeout.InfiniteTimeSpan, threads.Start, TimeProvider.System));
        float[] source = TestData.Ramp(40_000 * ScaleBody.RowLength);
        Launch.Scale(device, source, new float[source.Length]);
        Assert.Equal(2, threads.Started);
        Assert.True(threads.EndBy(device));
    }

    [Fact]
    public void Queues_give_back_what_products_left_there()
    {
        var device = new ProbeDevice();
        DeviceQueue queue = device.RentQueue();
        DeviceMemory memory = queue.Workspace.Get(device, ProductSlot.Codes, 100);
        device.Trim();
        Assert.True(memory.IsClosed);

        memory = queue.Workspace.Get(device, ProductSlot.Codes, 100);
        Assert.False(memory.IsClosed);
        device.Return(queue);
        device.Trim();
        Assert.True(memory.IsClosed);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_scratch")]
    private static extern ref CpuScratch Scratch(CpuThread thread);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_workspace")]
    private static extern ref CpuScratch Workspace(CpuThread thread);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bytes")]
    private static extern ref long Bytes(CpuScratch scratch);
}
