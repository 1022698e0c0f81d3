using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Every product's PTX on the emulator.</summary>
public class EmulatedProductTests
{
    public static TheoryData<string> Kernels => DeclaredProducts.Theory();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Agrees_with_the_oracle(string kernel) => ProductMatrix.Verify(DeclaredProducts.Get(kernel), new EmulatedProduct());

    /// <summary>One whole tile of 32 rows by 64 outputs and three that are cut off, over several parts of k and chunks of uneven length.</summary>
    [Theory]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}", 3 * 128)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.Group16WithBias)}", 19 * 16)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.Multiply)}", 384)]
    [InlineData($"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.ToHalfWithBias)}", 512)]
    [InlineData($"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.RowsOfThreeGroups)}", 480)]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.Multiplied)}", 384)]
    public void Tiles_that_share_memory(string name, int k)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        ProductMatrix.Verify(kernel, new EmulatedProduct(), ProductData.Of(kernel, new CallShape(33, 65, k)));
    }
}
