using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>A NaN reaches exactly the outputs that depend on it.</summary>
public class NaNTests
{
    private static readonly float[] s_special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    public static TheoryData<string, string> Cases => SpecialDevices.Cases;

    /// <summary>Each special value at each of some places, in a row of its own between rows without any.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_activation(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        CallShape shape = SpecialDevices.Shape(device, kernel);
        (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
        int row = 1;
        foreach (float special in s_special)
        {
            foreach (int place in new[] { 0, shape.K / 2, shape.K - 1 })
            {
                x[(row * shape.K) + place] = special;
                row += 2;
            }
        }

        AssertNaN(device, kernel, ProductData.Of(kernel, shape, x, weights, bias), (m, _) => m % 2 == 1);
    }

    /// <summary>A single row has a program of its own, and on some devices a stage that adds its chunks.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_activation_of_the_only_row(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        CallShape shape = SpecialDevices.Shape(device, kernel) with { M = 1 };
        foreach (float special in s_special)
        {
            (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
            x[^1] = special;
            AssertNaN(device, kernel, ProductData.Of(kernel, shape, x, weights, bias), (_, _) => true);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_a_scale_of_the_weights(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        foreach (CallShape shape in Shapes(device, kernel))
        {
            (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
            int groups = shape.K / kernel.Layout.GroupSize;
            weights.Scales[(16 * groups) + groups - 1] = float.NaN;
            weights.Scales[36 * groups] = float.NaN;
            AssertNaN(device, kernel, ProductData.Of(kernel, shape, x, weights, bias), (_, output) => output is 16 or 36);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_infinite_scale_times_nothing(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        foreach (CallShape shape in Shapes(device, kernel))
        {
            (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
            x.AsSpan(0, shape.K).Clear();
            weights.Scales[5 * (shape.K / kernel.Layout.GroupSize)] = float.PositiveInfinity;

            // In row 0 the scale of x is zero, and zero times infinity no number; elsewhere it is infinite or, by a sum of zero, none either.
            var data = ProductData.Of(kernel, shape, x, weights, bias);
            float[] y = OperandBytes.ToFloats(data.Expected, kernel.DestinationType);
            Assert.True(float.IsNaN(y[5]));
            Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(i % shape.N != 5, float.IsFinite(y[i])));
            ProductMatrix.Verify(kernel, SpecialDevices.Get(device), data);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_a_bias(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        foreach (CallShape shape in Shapes(device, kernel))
        {
            (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
            bias[32] = float.NaN;
            AssertNaN(device, kernel, ProductData.Of(kernel, shape, x, weights, bias), (_, output) => kernel.HasBias && output == 32);
        }
    }

    /// <summary>One row and a few.</summary>
    private static IEnumerable<CallShape> Shapes(string device, ProductKernel kernel) =>
        new[] { 1, 7 }.Select(rows => SpecialDevices.Shape(device, kernel) with { M = rows });

    private static void AssertNaN(string device, ProductKernel kernel, ProductData data, Func<int, int, bool> isNaN)
    {
        float[] y = OperandBytes.ToFloats(data.Expected, kernel.DestinationType);
        Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(isNaN(i / data.Shape.N, i % data.Shape.N), float.IsNaN(y[i])));
        ProductMatrix.Verify(kernel, SpecialDevices.Get(device), data);
    }
}
