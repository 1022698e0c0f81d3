using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Codes are not made in place of those that they are made of: others may be read yet.</summary>
public class RequantizerMemoryTests
{
    private readonly byte[] _codes = [.. Enumerable.Range(0, 512).Select(i => (byte)i)];
    private readonly Half[] _scales = [.. Enumerable.Repeat((Half)1, 16)];

    [Fact]
    public void Codes_share_no_memory()
    {
        byte[] before = [.. _codes];
        ArgumentException error = Assert.Throws<ArgumentException>("codes", () => Requantizers.Again512(_codes, _scales, _codes, new Half[16]));
        Assert.Contains("The memory overlaps that of sourceCodes. Pass memory of its own.", error.Message);
        Assert.Equal(before, _codes);
    }

    [Fact]
    public void Scales_share_no_memory() => Assert.Contains(
        "The memory overlaps that of sourceScales. Pass memory of its own.", Assert.Throws<ArgumentException>("scales", () => Requantizers.Again512(_codes, _scales, new byte[512], _scales)).Message);

    [Fact]
    public void Numbers_of_bits_outside_are_refused() => Assert.Contains(
        "Element 0 is 5. Pass a number from 1 to 4.", Assert.Throws<ArgumentException>("bits", () => Requantizers.ToPlanes512(_codes, _scales, [5], new byte[384], new Half[16])).Message);
}
