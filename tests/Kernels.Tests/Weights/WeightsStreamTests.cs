using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

public class WeightsStreamTests
{
    private static readonly KernelDevice Cpu = Runtime.TestData.Cpu(256);

    public static TheoryData<string, int, int> Cases => WeightsCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_saved_is_what_the_page_says_and_loads_again(string format, int outputs, int encoderRows)
    {
        WeightsCase weights = WeightsCases.Make(format, outputs, encoderRows);
        using PackedWeights packed = weights.Pack(Cpu);
        RoundTrip(weights, packed, Cpu);
    }

    [Fact]
    public void OpenCL_saves_and_loads_the_same_bytes()
    {
        KernelDevice device = Devices.RequiredDevices.Get(DeviceKind.OpenCL);
        foreach ((string? format, int outputs, int encoderRows) in WeightsCases.All.Select(row => row.Data))
        {
            WeightsCase weights = WeightsCases.Make(format, outputs, encoderRows);
            using PackedWeights packed = weights.Pack(device);
            RoundTrip(weights, packed, device);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Regions_of_several_pieces_are_saved_and_loaded_whole(bool oneWay)
    {
        var weights = new WeightsCase(WeightsCases.Int4 with { ScaleType = KernelElementType.Float }, outputs: 5, inputs: 1024 * 1024);
        using PackedWeights packed = weights.Pack(new ProbeDevice());
        byte[] saved = Save(packed);
        Assert.True(saved.AsSpan().SequenceEqual(FileImage.Of(weights)));
        var stream = new MemoryStream(saved);
        using var loaded = PackedWeights.Load(oneWay ? new OneWayStream(stream, most: 1_000_000) : stream, new ProbeDevice());
        Assert.True(Save(loaded).AsSpan().SequenceEqual(saved));
    }

    [Fact]
    public void A_stream_is_read_to_the_end_of_the_weights_and_no_further()
    {
        var first = new WeightsCase(WeightsCases.Int4, outputs: 3, inputs: 64, seed: 1);
        var second = new WeightsCase(WeightsCases.Int4 with { GroupSize = 32 }, outputs: 2, inputs: 32, seed: 2);
        using var stream = new MemoryStream([9, 9, .. FileImage.Of(first), .. FileImage.Of(second), 9]);
        stream.Position = 2;
        using var one = PackedWeights.Load(stream, Cpu);
        using var two = PackedWeights.Load(stream, Cpu);
        Assert.Equal(FileImage.Of(first), Save(one));
        Assert.Equal(FileImage.Of(second), Save(two));
        Assert.Equal(stream.Length - 1, stream.Position);
    }

    [Fact]
    public void Weights_load_on_the_default_device_unless_told_otherwise()
    {
        using var loaded = PackedWeights.Load(new MemoryStream(FileImage.Of(new WeightsCase(WeightsCases.Int4, 3, 64))));
        Assert.Same(KernelDevice.Default, loaded.Device);
    }

    [Fact]
    public void Names_of_any_language_come_back()
    {
        string name = "Größe 4 位 🙂" + new string('é', 110);
        using PackedWeights packed = new WeightsCase(WeightsCases.Int4 with { Format = name }, 3, 64).Pack(Cpu);
        using var loaded = PackedWeights.Load(new MemoryStream(Save(packed)), Cpu);
        Assert.Equal(name, loaded.Format);
    }

    [Fact]
    public void Streams_that_cannot_be_used_are_refused()
    {
        using PackedWeights packed = new WeightsCase(WeightsCases.Int4, 3, 64).Pack(Cpu);
        using var readOnly = new MemoryStream(new byte[10_000], writable: false);
        Assert.Throws<ArgumentException>("stream", () => packed.Save(readOnly));
        Assert.Throws<ArgumentNullException>("stream", () => packed.Save((Stream)null!));
        Assert.Throws<ArgumentNullException>("stream", () => PackedWeights.Load((Stream)null!));
        using var closed = new MemoryStream();
        closed.Dispose();
        Assert.Throws<ArgumentException>("stream", () => PackedWeights.Load(closed));
        Assert.Throws<ArgumentException>("stream", () => packed.Save(closed));
    }

    public static byte[] Save(PackedWeights weights)
    {
        using var stream = new MemoryStream();
        weights.Save(stream);
        return stream.ToArray();
    }

    private static void RoundTrip(WeightsCase weights, PackedWeights packed, KernelDevice device)
    {
        byte[] image = FileImage.Of(weights);
        Assert.Equal(image, Save(packed));
        using var written = new MemoryStream();
        packed.Save(new OneWayStream(written));
        Assert.Equal(image, written.ToArray());

        foreach (Stream stream in new Stream[] { new MemoryStream(image), new OneWayStream(new MemoryStream(image)) })
        {
            using var loaded = PackedWeights.Load(stream, device);
            Assert.Same(device, loaded.Device);
            Assert.Equal(weights.Description, loaded.Description);
            Assert.Equal(weights.Description.Format, loaded.Format);
            Assert.Equal((packed.Outputs, packed.Inputs, packed.Seed), (loaded.Outputs, loaded.Inputs, loaded.Seed));
            Assert.Equal(DeviceRegions.Read(packed), DeviceRegions.Read(loaded));
        }
    }
}
