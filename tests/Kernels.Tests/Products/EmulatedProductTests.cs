using Kernels.Tests.Products.Cases;
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
}
