using Xunit;

namespace Kernels.Tests.Weights;

public class PackingTests
{
    public static TheoryData<string, int, int> Cases => WeightsCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_layout_is_what_its_definition_says(string format, int outputs, int encoderRows)
    {
        WeightsCase weights = WeightsCases.Make(format, outputs, encoderRows);
        using PackedWeights packed = weights.Pack(Runtime.TestData.Cpu(256));
        Holds(weights, packed);
    }

    [Fact]
    public void OpenCL_holds_the_same_bytes()
    {
        KernelDevice device = Devices.RequiredDevices.Get(DeviceKind.OpenCL);
        foreach ((string? format, int outputs, int encoderRows) in WeightsCases.All.Select(row => row.Data))
        {
            WeightsCase weights = WeightsCases.Make(format, outputs, encoderRows);
            using PackedWeights packed = weights.Pack(device);
            Holds(weights, packed);
        }
    }

    [Theory]
    [InlineData(2, 65, 128 * 1024)]
    [InlineData(4, 1, 4 * 1024 * 1024)]
    [InlineData(8, 17, 128 * 1024)]
    public void Regions_of_several_pieces_are_whole(int bits, int outputs, int inputs)
    {
        var weights = new WeightsCase(WeightsCases.Int4 with { CodeBits = bits, Minimum = -1, Maximum = 1 }, outputs, inputs);
        Assert.True(weights.Codes.Length >= 2 * RegionWriter.PieceBytes);
        using PackedWeights packed = weights.Pack(Runtime.TestData.Cpu(256));
        Holds(weights, packed);
    }

    [Fact]
    public void Properties_say_what_was_packed()
    {
        KernelDevice device = Runtime.TestData.Cpu(256);
        using PackedWeights packed = new WeightsCase(WeightsCases.Int4, outputs: 3, inputs: 64).Pack(device);
        Assert.Same(device, packed.Device);
        Assert.Equal(3, packed.Outputs);
        Assert.Equal(64, packed.Inputs);
        Assert.Equal("Int4", packed.Format);
        Assert.Equal(16, packed.GroupSize);
        Assert.Equal(32, packed.Rotation);
        Assert.Equal(0x0123456789ABCDEFUL, packed.Seed);
        Assert.Equal(16 * 64 / 2 + 16 * 4 * 2, packed.PackedBytes);
        Assert.Equal(WeightsCases.Int4, packed.Description);
        Assert.Equal("Int4 3×64, groups of 16, on cpu", packed.ToString());

        using PackedWeights unsigned = new WeightsCase(WeightsCases.Int4 with { SignPlacement = 0 }, outputs: 3, inputs: 64).Pack(device);
        Assert.Null(unsigned.Seed);
    }

    private static void Holds(WeightsCase weights, PackedWeights packed)
    {
        byte[][] regions = new NaiveLayout(weights).Pack();
        byte[][] held = DeviceRegions.Read(packed);
        Assert.Equal(regions.Sum(region => region.Length), packed.PackedBytes);
        Assert.Equal(regions.Length, held.Length);
        Assert.All(regions.Zip(held), pair => Assert.True(pair.Second.AsSpan().SequenceEqual(pair.First)));
    }
}
