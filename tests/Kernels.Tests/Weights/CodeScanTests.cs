using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Weights;

public class CodeScanTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Every_place_and_every_code_is_seen(int bits)
    {
        for (int bytes = 0; bytes <= 140; bytes += bytes < 8 ? 1 : 33)
        {
            int[] codes = new int[bytes * 8 / bits];
            for (int index = 0; index < codes.Length; index++)
            {
                // One code past the largest, at this place only.
                Array.Fill(codes, 2);
                codes[index] = 3;
                Assert.Equal(index, CodeScan.FirstOutside(CodePacking.Pack(codes, bits), bits, bias: 0, largest: 2));
                Assert.Equal(3, CodeScan.Code(CodePacking.Pack(codes, bits), index, bits));
                Assert.Equal(bits == 2 ? -1 : index, CodeScan.FirstOutside(CodePacking.Pack(codes, bits), bits, bias: 1, largest: 3));
            }

            Assert.Equal(-1, CodeScan.FirstOutside(new byte[bytes], bits, bias: 0, largest: 0));
        }
    }
}
