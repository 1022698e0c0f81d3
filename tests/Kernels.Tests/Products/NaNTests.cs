using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>A NaN reaches exactly the outputs that depend on it.</summary>
public class NaNTests
{
    private static readonly CallShape s_shape = new(7, 37, 768);

    public static TheoryData<string, string> Cases => new MatrixTheoryData<string, string>(
        ProductDevices.Cpu.Select(device => device.Name),
        [
            $"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}",
            $"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}",
            $"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.Group16)}",
            $"{nameof(TernaryProducts)}.{nameof(TernaryProducts.RotationAboveGroup)}",
            $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}",
        ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_activation(string device, string name)
    {
        foreach (float special in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            foreach (int place in new[] { 0, s_shape.K / 2, s_shape.K - 1 })
            {
                ProductKernel kernel = DeclaredProducts.Get(name);
                (float[] x, EncodedRows weights, float[] bias) = PlainOperands(kernel);
                x[(3 * s_shape.K) + place] = special;
                AssertNaN(device, kernel, ProductData.Of(kernel, s_shape, x, weights, bias), (row, _) => row == 3);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_a_scale_of_the_weights(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        (float[] x, EncodedRows weights, float[] bias) = PlainOperands(kernel);
        int groups = s_shape.K / kernel.Layout.GroupSize;
        weights.Scales[(16 * groups) + groups - 1] = float.NaN;
        weights.Scales[36 * groups] = float.NaN;
        AssertNaN(device, kernel, ProductData.Of(kernel, s_shape, x, weights, bias), (_, output) => output is 16 or 36);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_infinite_scale_times_nothing(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        (float[] x, EncodedRows weights, float[] bias) = PlainOperands(kernel);
        x.AsSpan(0, s_shape.K).Clear();
        weights.Scales[5 * (s_shape.K / kernel.Layout.GroupSize)] = float.PositiveInfinity;

        // In row 0 the scale of x is zero, and zero times infinity no number; elsewhere it is infinite or, by a sum of zero, none either.
        ProductData data = ProductData.Of(kernel, s_shape, x, weights, bias);
        float[] y = OperandBytes.ToFloats(data.Expected, kernel.DestinationType);
        Assert.True(float.IsNaN(y[5]));
        Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(i % s_shape.N != 5, float.IsFinite(y[i])));
        ProductMatrix.Verify(kernel, Device(device), data);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_a_bias(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        (float[] x, EncodedRows weights, float[] bias) = PlainOperands(kernel);
        bias[32] = float.NaN;
        AssertNaN(device, kernel, ProductData.Of(kernel, s_shape, x, weights, bias), (_, output) => kernel.HasBias && output == 32);
    }

    private static void AssertNaN(string device, ProductKernel kernel, ProductData data, Func<int, int, bool> isNaN)
    {
        float[] y = OperandBytes.ToFloats(data.Expected, kernel.DestinationType);
        Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(isNaN(i / s_shape.N, i % s_shape.N), float.IsNaN(y[i])));
        ProductMatrix.Verify(kernel, Device(device), data);
    }

    private static ProductDevice Device(string name) => ProductDevices.Cpu.Single(device => device.Name == name);

    private static (float[] X, EncodedRows Weights, float[] Bias) PlainOperands(ProductKernel kernel)
    {
        var random = new SplitMix64(5);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextUniform() - 0.5f)];
        ScaleType scales = kernel.Spec.ScaleType == Generator.Specs.ScalarKind.Half ? ScaleType.Half : ScaleType.Float;
        return (
            Numbers(s_shape.M * s_shape.K),
            QuantizeOracle.Encode(kernel.Layout, Numbers(s_shape.N * s_shape.K), scales),
            Numbers(s_shape.N));
    }
}
