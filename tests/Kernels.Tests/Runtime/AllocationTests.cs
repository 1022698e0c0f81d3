using Xunit;

namespace Kernels.Tests.Runtime;

public class AllocationTests
{
    [Theory]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(1 << 17, 1)]
    [InlineData((1 << 17) + 1, 4)]
    public void Host_calls_allocate_nothing(int rows, int threads)
    {
        KernelDevice device = TestData.Cpu(256, threads);
        float[] source = TestData.Ramp(rows * ScaleBody.RowLength);
        float[] destination = new float[source.Length];
        AssertSteady(() => Launch.Scale(device, source, destination), Math.Max(10, (1 << 16) / rows));
    }

    [Fact]
    public void Calls_on_the_default_device_allocate_nothing()
    {
        float[] source = TestData.Ramp(3 * ScaleBody.RowLength);
        float[] destination = new float[source.Length];
        AssertSteady(() => Launch.Scale(null, source, destination), 1000);
    }

    [Theory]
    [InlineData(DeviceKind.Cpu)]
    [InlineData(DeviceKind.OpenCL)]
    public void Enqueuing_allocates_nothing(DeviceKind kind)
    {
        KernelDevice device = kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
        using DeviceBuffer<float> source = device.Upload<float>(TestData.Ramp(8 * ScaleBody.RowLength));
        using DeviceBuffer<float> destination = device.Allocate<float>(source.Length);
        using KernelStream stream = device.CreateStream();
        AssertSteady(() => Launch.Scale(stream, source, destination), 100);
        stream.Synchronize();
    }

    private static void AssertSteady(Action call, int calls)
    {
        // Tiers of the JIT and first uses allocate; a call that allocates each time does so in every round.
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < calls; i++) call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
