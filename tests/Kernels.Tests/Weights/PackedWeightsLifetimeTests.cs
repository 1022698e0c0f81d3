using Xunit;

namespace Kernels.Tests.Weights;

public class PackedWeightsLifetimeTests
{
    private static readonly WeightsCase Weights = new(WeightsCases.Int4, outputs: 17, inputs: 64);

    public static TheoryData<DeviceKind> Kinds => [DeviceKind.Cpu, DeviceKind.OpenCL];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Disposed_weights_say_so_and_may_be_disposed_again(DeviceKind kind)
    {
        PackedWeights packed = Weights.Pack(Get(kind));
        packed.Dispose();
        packed.Dispose();
        using var stream = new MemoryStream();
        Assert.Contains(nameof(PackedWeights), Assert.Throws<ObjectDisposedException>(() => packed.Save(stream)).ObjectName);
        Assert.Throws<ObjectDisposedException>(() => packed.Save("unwritten.weights"));
        Assert.Equal(0, stream.Length);
        Assert.False(File.Exists("unwritten.weights"));
        Assert.Equal(17, packed.Outputs);
    }

    [Fact]
    public void Memory_that_is_held_outlives_the_disposal()
    {
        var device = new ProbeDevice();
        PackedWeights packed = Weights.Pack(device);
        byte[] before = DeviceRegions.Read(packed)[0];
        using (new WeightsHold(packed))
        {
            packed.Dispose();
            byte[] held = new byte[before.Length];
            System.Runtime.InteropServices.Marshal.Copy(packed.Regions[0].Address, held, 0, held.Length);
            Assert.Equal(before, held);
            Assert.All(device.Allocated, memory => Assert.False(memory.IsClosed));
        }

        Assert.All(device.Allocated, memory => Assert.True(memory.IsClosed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Weights_disposed_meanwhile_are_saved_whole_or_refused(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        byte[] image = FileImage.Of(Weights);
        for (int round = 0; round < 200; round++)
        {
            PackedWeights packed = Weights.Pack(device);
            var dispose = new Thread(packed.Dispose);
            dispose.Start();
            Exception? error = Record.Exception(() =>
            {
                for (int call = 0; call < 20; call++) Assert.Equal(image, WeightsStreamTests.Save(packed));
            });
            Assert.True(error is null or ObjectDisposedException, error?.ToString());
            dispose.Join();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Threads_pack_save_and_load_at_once(DeviceKind kind)
    {
        KernelDevice device = Get(kind);
        byte[] image = FileImage.Of(Weights);
        using PackedWeights shared = Weights.Pack(device);
        Parallel.For(0, 64, _ =>
        {
            using PackedWeights packed = Weights.Pack(device);
            Assert.Equal(image, WeightsStreamTests.Save(packed));
            Assert.Equal(image, WeightsStreamTests.Save(shared));
            using var loaded = PackedWeights.Load(new MemoryStream(image), device);
            Assert.Equal(image, WeightsStreamTests.Save(loaded));
        });
    }

    private static KernelDevice Get(DeviceKind kind) => kind == DeviceKind.Cpu ? Runtime.TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
}
