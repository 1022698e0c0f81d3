using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Every number of rows with every number of outputs, and every number of groups, around the borders that there are.</summary>
public class ShapeTests
{
    public static TheoryData<string> Devices => [.. ProductDevices.Cpu.Select(device => device.Name)];

    [Theory]
    [MemberData(nameof(Devices))]
    public void Of_rows_and_outputs(string device)
    {
        foreach (string name in new[] { $"{nameof(Int4Products)}.{nameof(Int4Products.HalfToHalf)}", $"{nameof(Int8Products)}.{nameof(Int8Products.Group16WithBias)}" })
        {
            ProductKernel kernel = DeclaredProducts.Get(name);
            foreach (int m in CallShapes.M)
            {
                foreach (int n in CallShapes.N) Verify(kernel, device, new CallShape(m, n, 2 * kernel.Layout.GroupSize));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public void Of_groups(string device)
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.Group16)}");
        for (int groups = 1; groups <= 40; groups++) Verify(kernel, device, new CallShape(2, 18, groups * kernel.Layout.GroupSize));
    }

    private static void Verify(ProductKernel kernel, string device, CallShape shape) =>
        ProductMatrix.Verify(kernel, ProductDevices.OnCpu(device), ProductData.Of(kernel, shape));
}
