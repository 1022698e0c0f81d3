using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class CodePackingTests
{
    [Fact]
    public void Bytes_are_filled_from_the_low_bits_up()
    {
        Assert.Equal([0x97, 0xF1], CodePacking.Pack([7, -7, 1, -1], 4));
        Assert.Equal([0xE4, 0x1B], CodePacking.Pack([0, 1, 2, 3, 3, 2, 1, 0], 2));
        Assert.Equal([0x81, 0x7F], CodePacking.Pack([-127, 127], 8));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    [InlineData(8, true)]
    [InlineData(8, false)]
    public void Unpacking_undoes_packing(int bits, bool signed)
    {
        int smallest = signed ? -(1 << (bits - 1)) : 0;
        int[] codes = [.. Enumerable.Range(smallest, 1 << bits)];
        Assert.Equal(codes, CodePacking.Unpack(CodePacking.Pack(codes, bits), bits, signed));
    }
}
