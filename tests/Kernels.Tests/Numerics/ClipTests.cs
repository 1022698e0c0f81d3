using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Numbers for the ends of ranges that are not between 0 and 1.</summary>
public class ClipTests
{
    private static readonly KernelDevice[] s_devices = [.. KernelDevice.Discover().Devices];

    private static readonly float[] Source = [.. Enumerable.Range(0, 16).Select(i => i - 7f)];

    [Theory]
    [InlineData(1, 1, 8f / 7)]
    [InlineData(1, 0.5f, 1)]
    [InlineData(0, 0.5f, 4f / 7)]
    [InlineData(2, 1, 2)]
    [InlineData(0, 0, 0)]
    [InlineData(-1, -1, 0)]
    [InlineData(-1, 0.25f, 2f / 7)]
    public void The_scale_is_that_of_the_larger_end(float low, float high, float expected)
    {
        foreach (KernelDevice device in s_devices) Assert.Equal(expected, Scale(device, low, high));
    }

    [Theory]
    [InlineData(float.NaN, 1)]
    [InlineData(1, float.NaN)]
    [InlineData(float.PositiveInfinity, 1)]
    [InlineData(1, float.NegativeInfinity)]
    public void A_group_without_ends_has_the_scale_NaN_and_codes_of_zero(float low, float high)
    {
        foreach (KernelDevice device in s_devices)
        {
            byte[] codes = [.. Enumerable.Repeat((byte)0xFF, 8)];
            float[] scales = new float[1];
            ClipCodecs.EncodeShort(device, Source, [low, high], codes, scales);
            Assert.Equal(0x7FC00000u, BitConverter.SingleToUInt32Bits(scales[0]));
            Assert.All(codes, code => Assert.Equal(0, code));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void There_are_two_of_them(int count)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("clips", () => ClipCodecs.EncodeShort(Source, new float[count], new byte[8], new float[1]));
        Assert.Contains($"{count} elements are not the 2 that all rows of EncodeShort share. Pass 2 elements.", error.Message);
    }

    private static float Scale(KernelDevice device, float low, float high)
    {
        float[] scales = new float[1];
        ClipCodecs.EncodeShort(device, Source, [low, high], new byte[8], scales);
        return scales[0];
    }
}
