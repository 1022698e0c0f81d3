using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Numbers of bits that codes do not have.</summary>
public class NumberRulesTests
{
    private const int Row = 160;

    private readonly byte[] _codes = [.. Enumerable.Range(0, Row).Select(i => (byte)(i * 37))];
    private readonly float[] _scales = [1, 2, 3, 4, 5];
    private readonly byte[] _zeroPoints = [0, 17, 128, 200, 255];

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Numbers_outside_are_refused(int bits)
    {
        float[] destination = new float[Row];
        ArgumentException error = Assert.Throws<ArgumentException>("bits", () => SlicedCodecs.DecodeParent160(_codes, _scales, _zeroPoints, [bits], destination));
        Assert.Contains($"Element 0 is {bits}. Pass a number from 1 to 8.", error.Message);
        Assert.Equal(new float[Row], destination);
        Assert.Contains("Pass a number from 1 to 5.", Assert.Throws<ArgumentException>("bits", () => SlicedCodecs.DecodeFive128(new byte[128], new float[2], [6], new BFloat16[128])).Message);
    }

    [Fact]
    public void There_is_one_number()
    {
        Assert.Throws<ArgumentException>("bits", () => SlicedCodecs.DecodeParent160(_codes, _scales, _zeroPoints, [], new float[Row]));
        Assert.Throws<ArgumentException>("bits", () => SlicedCodecs.DecodeParent160(_codes, _scales, _zeroPoints, [4, 4], new float[Row]));
    }

    /// <summary>What is only known on a device is no error there: numbers outside are the nearest that may be.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(int.MinValue, 1)]
    [InlineData(9, 8)]
    [InlineData(int.MaxValue, 8)]
    public void Devices_keep_within_the_bits(int bits, int nearest)
    {
        float[] expected = new float[Row];
        SlicedCodecs.DecodeParent160(_codes, _scales, _zeroPoints, [nearest], expected);
        foreach (KernelDevice device in KernelDevice.Discover().Devices.Where(device => device.Kind != DeviceKind.Cpu))
        {
            using KernelStream stream = device.CreateStream();
            using DeviceBuffer<byte> codes = device.Upload<byte>(_codes), zeroPoints = device.Upload<byte>(_zeroPoints);
            using DeviceBuffer<float> scales = device.Upload<float>(_scales), destination = device.Allocate<float>(Row);
            using DeviceBuffer<int> number = device.Upload<int>([bits]);
            SlicedCodecs.DecodeParent160(stream, codes, scales, zeroPoints, number, destination);
            stream.Synchronize();
            float[] found = new float[Row];
            destination.CopyTo(found);
            Assert.Equal(expected, found);
        }
    }
}
