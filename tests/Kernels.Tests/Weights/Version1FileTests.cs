using System.Buffers.Binary;
using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>Files of version 1, which are read and no longer written.</summary>
public class Version1FileTests
{
    private static readonly KernelDevice Cpu = Runtime.TestData.Cpu(256);

    public static TheoryData<string, int, int> Cases => WeightsCases.Old;

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_loads_as_the_same_weights(string format, int outputs, int encoderRows) => Loads(WeightsCases.Make(format, outputs, encoderRows));

    /// <summary>Lines of the last block are split between two pieces.</summary>
    [Fact]
    public void Its_regions_may_be_of_several_pieces()
    {
        var weights = new WeightsCase(WeightsCases.Int4 with { CodeBits = 8, Minimum = -1, Maximum = 1 }, outputs: 19, inputs: 384 * 1024);
        Assert.True(3 * 384 * 1024 > RegionWriter.PieceBytes);
        Loads(weights);
    }

    [Fact]
    public void Damage_is_found()
    {
        byte[] good = FileImage.OfVersion1(WeightsCases.Make("Int4", 3, 2));
        for (int bit = 0; bit < good.Length * 8; bit++)
        {
            byte[] image = [.. good];
            image[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(image);
        }

        for (int length = 0; length < good.Length; length++) Assert.Contains("cut short", Refused(good[..length]).Message);
    }

    [Theory]
    [InlineData(40, 2, "its statistic is 2; files of version 1 have 0 to 1")]
    [InlineData(44, 3, "Scales are of no known type")]
    [InlineData(60, 0, "has the seed")]
    [InlineData(72, 19, "its codes have")]
    [InlineData(96, 0, "its scales have")]
    [InlineData(104, 1, "reserved field is 1")]
    [InlineData(108, 3, "its name has 3 bytes")]
    public void Contradictions_are_named(int at, int value, string words)
    {
        byte[] image = FileImage.OfVersion1(WeightsCases.Make("Int4", 3, 2));
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(at), value);
        uint state = FileImage.Checksum(image.AsSpan(0, 116), uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(116), ~state);
        Assert.Contains(words, Refused(image).Message);
    }

    private static void Loads(WeightsCase weights)
    {
        byte[] image = FileImage.OfVersion1(weights);
        foreach (Stream stream in new Stream[] { new MemoryStream(image), new OneWayStream(new MemoryStream(image), most: 100_001) })
        {
            using var loaded = PackedWeights.Load(stream, Cpu);
            Assert.Equal(weights.Description, loaded.Description);
            Assert.True(FileImage.Of(weights).AsSpan().SequenceEqual(WeightsStreamTests.Save(loaded)));
        }
    }

    private static WeightsFileException Refused(byte[] image) =>
        Assert.Throws<WeightsFileException>(() => PackedWeights.Load(new MemoryStream(image), Cpu));
}
