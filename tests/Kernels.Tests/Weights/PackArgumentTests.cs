using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>Everything is checked before anything is allocated: the device of these tests has no memory at all.</summary>
public class PackArgumentTests
{
    private static readonly ProbeDevice Device = new() { MaximumAllocations = 0 };

    private static readonly WeightsCase Good = new(WeightsCases.Int4, outputs: 2, inputs: 64);

    [Fact]
    public void Good_arguments_reach_the_device() => Assert.Throws<KernelException>(() => Good.Pack(Device));

    [Fact]
    public void Nulls_are_refused()
    {
        Assert.Throws<ArgumentNullException>("device", () => Good.Pack(null!));
        Assert.Throws<ArgumentNullException>("description", () => PackedWeights.Pack(null!, Good.Codes, Good.Scales<Half>(), default, 2, 64, Device));
    }

    [Theory]
    [InlineData("outputs", 0, 64, "0 rows", "at least 1")]
    [InlineData("outputs", -1, 64, "-1 rows", "at least 1")]
    [InlineData("outputs", long.MaxValue, 64, "9223372036854775807 rows of 64", "4398046511104 such rows")]
    [InlineData("outputs", long.MinValue, 64, "-9223372036854775808 rows", "at least 1")]
    [InlineData("inputs", 2, 0, "0 elements", "positive multiple of 32")]
    [InlineData("inputs", 2, -32, "-32 elements", "positive multiple of 32")]
    [InlineData("inputs", 2, 48, "48 elements", "positive multiple of 32")]
    [InlineData("inputs", 2, long.MaxValue - 31, "9223372036854775776 elements", "at most 140737488355328")]
    [InlineData("inputs", long.MaxValue, long.MaxValue - 31, "9223372036854775776 elements", "at most 140737488355328")]
    public void Impossible_shapes_are_refused(string parameter, long outputs, long inputs, string found, string allowed)
    {
        ArgumentException error = Assert.Throws<ArgumentOutOfRangeException>(parameter, () => Pack(Good.Description, Good.Codes, outputs, inputs));
        Assert.Contains(found, error.Message);
        Assert.Contains(allowed, error.Message);
    }

    /// <summary>The probe is a device with programs of thread blocks; refused before the lengths are looked at.</summary>
    [Theory]
    [InlineData(1, (1L << 25) + 32)]
    [InlineData((1L << 25) + 1, 32)]
    public void Shapes_beyond_the_reach_of_a_device_are_refused(long outputs, long inputs)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("device", () => Pack(Good.Description, [], outputs, inputs));
        Assert.Contains("opencl:9 (Probe) take up to 33554432 rows", error.Message);
        Assert.Contains($"these are {outputs} rows of {inputs}", error.Message);
        Assert.Throws<ArgumentException>("codes", () => Pack(Good.Description, [], 1 << 25, 32));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(0)]
    public void Codes_have_exactly_their_length(int length)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("codes", () => Pack(Good.Description, new byte[length], 2, 64));
        Assert.Contains($"is {length};", error.Message);
        Assert.Contains("2 rows of 64 elements have 64 bytes of 4-bit codes", error.Message);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(0)]
    public void Scales_have_exactly_their_length(int length)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            "scales", () => PackedWeights.Pack(Good.Description, Good.Codes, new Half[length], default, 2, 64, Device));
        Assert.Contains($"is {length};", error.Message);
        Assert.Contains("8 scales", error.Message);
    }

    [Fact]
    public void Scales_of_another_type_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            "scales", () => PackedWeights.Pack(Good.Description, Good.Codes, new float[8], default, 2, 64, Device));
        Assert.Contains("The scales are float;", error.Message);
        Assert.Contains("with scales of type Half.", error.Message);
    }

    [Theory]
    [InlineData(2, -1, 1, -2)]
    [InlineData(2, 0, 2, 3)]
    [InlineData(2, 1, 2, 0)]
    [InlineData(4, -7, 7, -8)]
    [InlineData(4, -3, 2, 3)]
    [InlineData(4, 1, 15, 0)]
    [InlineData(8, -127, 127, -128)]
    [InlineData(8, -20, 30, 31)]
    [InlineData(8, 3, 200, 2)]
    [InlineData(8, 3, 200, 255)]
    public void A_code_outside_of_the_range_is_named(int bits, int minimum, int maximum, int bad)
    {
        WeightsDescription description = Good.Description with { CodeBits = bits, Minimum = minimum, Maximum = maximum, ZeroCode = maximum, Largest = 1 };
        for (int index = 0; index < 17 * 32; index += 13)
        {
            var weights = new WeightsCase(description, outputs: 17, inputs: 32);
            weights.Values[index] = bad;
            weights.Values[^1] = bad;
            byte[] codes = Oracles.CodePacking.Pack(weights.Values, bits);
            ArgumentException error = Assert.Throws<ArgumentException>(
                "codes", () => PackedWeights.Pack(description, codes, weights.Scales<Half>(), default, 17, 32, Device));
            Assert.Contains($"Element {index} has code {bad};", error.Message);
            Assert.Contains($"from {minimum} to {maximum}", error.Message);
        }
    }

    /// <summary>Formats have zero points, minima or neither, and a call passes as many.</summary>
    [Theory]
    [InlineData("UInt4", 0, "have zero points. Pass those that the encoder wrote")]
    [InlineData("UInt4", 7, "2 rows of 64 elements have 8 zero points, one for 16 elements")]
    [InlineData("UInt4", 9, "The length is 9")]
    [InlineData("Affine4", 0, "have minima. Pass those that the encoder wrote")]
    [InlineData("Affine4", 8, "The minima are byte; format Affine4 was encoded with minima of type Half. Pass those")]
    [InlineData("Int4", 8, "have nothing beside their scales. Leave these out")]
    public void Zero_points_and_minima_are_those_of_the_groups(string format, int count, string words)
    {
        WeightsCase weights = WeightsCases.Make(format, 2, 2);
        ArgumentException error = Assert.Throws<ArgumentException>(
            "shifts", () => PackedWeights.Pack(weights.Description, weights.Codes, weights.Scales<Half>(), new byte[count], 2, 64, Device));
        Assert.Contains(words, error.Message);
    }

    [Fact]
    public void A_contradictory_description_is_refused()
    {
        foreach ((WeightsDescription description, string words) in ContradictoryDescriptions.All)
        {
            ArgumentException error = Assert.Throws<ArgumentException>("description", () => Pack(description, Good.Codes, 2, 64));
            Assert.Contains(words, error.Message);
        }
    }

    [Fact]
    public void Memory_that_was_allocated_is_given_back_when_more_is_refused()
    {
        var device = new ProbeDevice { MaximumAllocations = 1 };
        Assert.Throws<KernelException>(() => Good.Pack(device));
        Assert.True(Assert.Single(device.Allocated).IsClosed);
    }

    [Fact]
    public void Memory_is_given_back_when_a_copy_fails()
    {
        var device = new ProbeDevice { FailWrites = true };
        Assert.Throws<KernelException>(() => Good.Pack(device));
        Assert.Equal(2, device.Allocated.Count);
        Assert.All(device.Allocated, memory => Assert.True(memory.IsClosed));
    }

    [Fact]
    public void At_most_a_twentieth_more_than_codes_and_scales_is_kept()
    {
        var device = new ProbeDevice();
        using PackedWeights packed = new WeightsCase(WeightsCases.Int4, outputs: 321, inputs: 512).Pack(device);
        Assert.Equal(packed.PackedBytes, device.AllocatedBytes);
        Assert.True(device.AllocatedBytes <= 1.05 * 321 * (512 / 2 + 512 / 16 * 2));
    }

    private static PackedWeights Pack(WeightsDescription description, byte[] codes, long outputs, long inputs)
        => PackedWeights.Pack(description, codes, Good.Scales<Half>(), default, outputs, inputs, Device);
}
