using Kernels.Generator.TilePrograms;
using Xunit;

namespace Kernels.Tests.Compiler;

public class ByteRangeTests
{
    [Theory]
    [InlineData(254, 127, 127, true)]
    [InlineData(255, 128, 127, true)]
    [InlineData(128, 128, 127, true)]
    [InlineData(255, 127, 127, false)] // 128 is no byte with a sign
    [InlineData(255, 129, 127, false)] // nor is −129
    [InlineData(255, 0, 127, false)]
    [InlineData(254, 127, 128, false)] // −(−128) is none
    public void Levels_are_bytes_with_a_sign(int unsigned, int zero, int signed, bool fits) =>
        Assert.Equal(fits, new ByteRange(unsigned, signed).FitsLevels(zero));
}
