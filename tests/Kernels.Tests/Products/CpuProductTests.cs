using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Every product on the CPU at every vector width.</summary>
public class CpuProductTests
{
    public static TheoryData<string, string> Cases => DeclaredProducts.TheoryWith(ProductDevices.Cpu.Select(device => device.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string device, string kernel) =>
        ProductMatrix.Verify(DeclaredProducts.Get(kernel), ProductDevices.OnCpu(device));
}
