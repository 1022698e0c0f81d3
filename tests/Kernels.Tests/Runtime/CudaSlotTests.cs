using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Slots in CUDA memory, whose addresses are not this process's.</summary>
[Collection(nameof(FakeCuda))]
public class CudaSlotTests
{
    private const int Row = 128;
    private const int Rows = 3;

    private readonly float[] _source = TestData.Ramp(2 * Row);

    /// <summary>What is on a device may not be there yet, and cannot be read here: the kernel is told how many rows there are, and takes the nearest slot.</summary>
    [Fact]
    public void Kernels_keep_within_the_rows_that_they_are_told()
    {
        byte[] expected = new byte[Rows * Row / 2], found = new byte[Rows * Row / 2];
        ScatteredCodecs.EncodeHead128(_source, [2, 0], expected, new float[Rows * 4]);

        long[] parameters = [];
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Launcher = launch => parameters = EmulatedLaunch.Run(launch);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(_source), scales = device.Upload<float>(new float[Rows * 4]);
        using DeviceBuffer<int> slots = device.Upload<int>([Rows, -1]);
        using DeviceBuffer<byte> codes = device.Upload<byte>(new byte[expected.Length]);
        ScatteredCodecs.EncodeHead128(stream, source, slots, codes, scales);
        codes.CopyTo(found);
        Assert.Equal([2, Rows], parameters);
        Assert.Equal(expected, found);
    }

    /// <summary>There is no nearest of no rows.</summary>
    [Fact]
    public void No_rows_are_refused_before_a_launch()
    {
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Launcher = _ => Assert.Fail("Something was launched.");
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(_source), scales = device.Allocate<float>(0);
        using DeviceBuffer<int> slots = device.Upload<int>([0, 1]);
        using DeviceBuffer<byte> codes = device.Allocate<byte>(0);
        ArgumentException error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.EncodeHead128(stream, source, slots, codes, scales));
        Assert.Contains("2 slots are of no rows, as codes has none.", error.Message);
    }

    /// <summary>Of operands in host memory only the rows of the call go to the device and come back.</summary>
    [Fact]
    public void Host_memory_is_copied_by_rows_that_follow_one_another()
    {
        byte[] expected = new byte[Rows * Row / 2], codes = new byte[Rows * Row / 2];
        float[] scales = new float[Rows * 4];
        ScatteredCodecs.EncodeHead128(_source, [2, 0], expected, scales);

        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Launcher = launch => EmulatedLaunch.Run(launch);
        ScatteredCodecs.EncodeHead128(device, _source, [2, 0], codes, new float[Rows * 4]);
        Assert.Equal(expected, codes);
        float[] decoded = new float[2 * Row], same = new float[2 * Row];
        ScatteredCodecs.DecodeHead128(device, codes, scales, [0, 2], decoded);
        ScatteredCodecs.DecodeHead128(expected, scales, [0, 2], same);
        Assert.Equal(same, decoded);
    }
}
