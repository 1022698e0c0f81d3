using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class Philox4x32Tests
{
    /// <summary>The known-answer vectors of the Random123 library for philox4x32 with 10 rounds.</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Block_gives_the_known_answers(string counter, string key, string expected) =>
        Assert.Equal(Words(expected), Philox4x32.Block(Words(counter), Words(key)));

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
