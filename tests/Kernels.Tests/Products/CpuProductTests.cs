using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>
/// Every product on the CPU. Each device has a class of its own: classes run side by side, and can be left out where vectors of their width are composed of narrower ones.
/// </summary>
public abstract class CpuProductTests(string device)
{
    public static TheoryData<string> Kernels => DeclaredProducts.Theory();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Agrees_with_the_oracle(string kernel) => ProductMatrix.Verify(DeclaredProducts.Get(kernel), ProductDevices.OnCpu(device));

    public class Scalar() : CpuProductTests("scalar");

    public class Bits128() : CpuProductTests("128 bits");

    public class Bits256() : CpuProductTests("256 bits");

    public class Bits512() : CpuProductTests("512 bits");

    public class Bits128ByPairs() : CpuProductTests("128 bits by pairs");

    public class Bits256ByPairs() : CpuProductTests("256 bits by pairs");

    public class Bits512ByPairs() : CpuProductTests("512 bits by pairs");

    public class Threads() : CpuProductTests(ProductDevices.OfThreads);
}
