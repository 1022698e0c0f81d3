using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Permutations that are none.</summary>
public class PermutationTests
{
    private const int Row = 128;

    private readonly float[] _source = TestData.Ramp(2 * Row);
    private readonly byte[] _codes = new byte[Row];
    private readonly float[] _scales = new float[8];

    [Theory]
    [InlineData(0, -1)]
    [InlineData(127, 128)]
    [InlineData(64, int.MinValue)]
    [InlineData(1, int.MaxValue)]
    public void Places_outside_the_row_are_refused(int at, int place)
    {
        int[] places = Permutation.Random(Row, seed: 1);
        places[at] = place;
        string expected = $"Element {at} is {place}, no place in a row of 128 elements. Pass every place from 0 to 127 once.";

        ArgumentException error = Assert.Throws<ArgumentException>("permutation", () => PermutedCodecs.EncodeRow128(_source, places, _codes, _scales));
        Assert.Contains(expected, error.Message);
        error = Assert.Throws<ArgumentException>("permutation", () => PermutedCodecs.DecodeRow128(_codes, _scales, places, _source));
        Assert.Contains(expected, error.Message);
        Assert.Equal(TestData.Ramp(2 * Row), _source);
    }

    [Fact]
    public void Where_nothing_is_read_nothing_is_checked() => PermutedCodecs.EncodeRow128([], [.. Enumerable.Repeat(-1, Row)], [], []);

    /// <summary>Without every place, something in the destination would stay what it was; an encoder reads the same twice.</summary>
    [Theory]
    [InlineData(5, 100)]
    [InlineData(126, 127)]
    public void Decoders_refuse_a_place_that_is_there_twice(int first, int second)
    {
        int[] places = Permutation.Random(Row, seed: 2);
        places[second] = places[first];

        ArgumentException error = Assert.Throws<ArgumentException>("permutation", () => PermutedCodecs.DecodeRow128(_codes, _scales, places, _source));
        Assert.Contains($"Elements {first} and {second} are both {places[first]}. Pass every place from 0 to 127 once.", error.Message);

        byte[] codes = new byte[Row];
        PermutedCodecs.EncodeRow128(_source, places, _codes, _scales);
        PermutedCodecs.EncodeRow128(Permutation.From(_source, places), [.. Enumerable.Range(0, Row)], codes, new float[8]);
        Assert.Equal(codes, _codes);
    }

    /// <summary>An element would come from a place that is written already.</summary>
    [Fact]
    public void Rows_are_not_permuted_in_place()
    {
        var rows = new BFloat16[768];
        int[] places = Permutation.Random(rows.Length, seed: 5);

        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => RotatedRows.Whole768(rows, places, rows));
        Assert.Contains("The memory overlaps that of source. Pass memory of its own.", error.Message);
    }

    /// <summary>What is only known on a device is no error there: places outside are the nearest inside.</summary>
    [Fact]
    public void Devices_keep_within_the_row()
    {
        int[] places = Permutation.Random(Row, seed: 3), nearest = [.. places];
        (places[3], places[90], places[127]) = (-1, Row, int.MinValue);
        (nearest[3], nearest[90], nearest[127]) = (0, Row - 1, 0);
        PermutedCodecs.EncodeRow128(_source, nearest, _codes, _scales);
        foreach (KernelDevice device in KernelDevice.Discover().Devices.Where(device => device.Kind != DeviceKind.Cpu))
        {
            using KernelStream stream = device.CreateStream();
            using DeviceBuffer<float> source = device.Upload<float>(_source), scales = device.Allocate<float>(8);
            using DeviceBuffer<int> permutation = device.Upload<int>(places);
            using DeviceBuffer<byte> codes = device.Allocate<byte>(Row);
            PermutedCodecs.EncodeRow128(stream, source, permutation, codes, scales);
            stream.Synchronize();
            byte[] found = new byte[Row];
            codes.CopyTo(found);
            Assert.Equal(_codes, found);
        }
    }
}
