using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Minima that make every chunk of a product −0: the sum is +0, whether a device adds the chunks in a loop that begins with +0 or as a tree.</summary>
public class NegativeZeroChunkTests
{
    private const int Groups = 16;
    private const float Activation = 1e-30f;
    private const float Minimum = -1e-20f;

    public static TheoryData<string> Devices => [.. ProductDevices.Cpu.Select(device => device.Name), "OpenCL", "emulated PTX"];

    [Theory]
    [MemberData(nameof(Devices))]
    public void Their_sum_is_positive(string device)
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(MinimumProducts)}.{nameof(MinimumProducts.OfAffine4)}");
        int group = kernel.Layout.GroupSize;
        var shape = new CallShape(5, 17, Groups * group);
        float[] x = new float[shape.M * shape.K], minima = new float[shape.N * Groups];
        Array.Fill(x, Activation);
        Array.Fill(minima, Minimum);
        var weights = new EncodedRows(new byte[shape.N * shape.K / 2], new float[minima.Length]) { Minima = minima };
        var data = ProductData.Of(kernel, shape, x, weights, new float[shape.N]);

        Assert.True(float.IsNegative(MathF.FusedMultiplyAdd(group * Activation, Minimum, 0)));
        Assert.All(data.Expected, value => Assert.Equal(0, value));
        ProductMatrix.Verify(kernel, SpecialDevices.Get(device), data);
    }
}
