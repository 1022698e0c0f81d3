using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Weights;

public class Crc32CTests
{
    // The check values of RFC 3720, appendix B.4, and of the CRC catalogue ("123456789").
    [Fact]
    public void Published_values_are_met()
    {
        Assert.Equal(0xE3069283u, Of("123456789"u8.ToArray()));
        Assert.Equal(0x8A9136AAu, Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Of(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        Assert.Equal(0x46DD794Eu, Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));
        Assert.Equal(0u, Of([]));
    }

    [Fact]
    public void Pieces_give_what_the_whole_gives()
    {
        var random = new SplitMix64(3);
        byte[] bytes = new byte[300];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)random.Next();
        uint whole = ~FileImage.Checksum(bytes, uint.MaxValue);
        for (int split = 0; split <= bytes.Length; split++)
        {
            var checksum = new Crc32C();
            checksum.Append(bytes.AsSpan(0, split));
            checksum.Append(bytes.AsSpan(split));
            Assert.Equal(whole, checksum.Value);
        }
    }

    private static uint Of(byte[] bytes)
    {
        var checksum = new Crc32C();
        checksum.Append(bytes);
        return checksum.Value;
    }
}
