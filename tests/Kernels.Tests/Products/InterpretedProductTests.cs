using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Every product's tile programs of every target on the interpreter.</summary>
public class InterpretedProductTests
{
    public static TheoryData<string, string> Cases => DeclaredProducts.TheoryWith(InterpreterDevice.TargetNames);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string target, string kernel) =>
        ProductMatrix.Verify(DeclaredProducts.Get(kernel), new InterpretedProduct(InterpreterDevice.Target(target)));
}
