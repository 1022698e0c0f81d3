using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Activations of negative zeros and subnormals: which scales they have, and which products, to the last bit and sign.</summary>
public class SmallestNumbersTests
{
    /// <summary>Magnitudes of a row: around the smallest scale that is kept, and around the smallest numbers that there are.</summary>
    private static readonly float[] s_magnitudes =
    [
        0,
        SpecialValues.SmallestSubnormal,
        SpecialValues.LargestSubnormal,
        MathF.ScaleB(127, -128),
        MathF.ScaleB(127, -127),
        MathF.ScaleB(127, -126),
        MathF.ScaleB(1, -24),
        MathF.ScaleB(1023, -24),
    ];

    public static TheoryData<string, string> Cases => SpecialDevices.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_activations(string device, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        foreach (int rows in new[] { 1, s_magnitudes.Length })
        {
            for (int first = 0; first < s_magnitudes.Length; first += rows)
            {
                ProductData data = Data(kernel, SpecialDevices.Shape(device, kernel) with { M = rows }, s_magnitudes.AsSpan(first, rows));
                if (rows > 1) AssertSmall(kernel, OperandBytes.ToFloats(data.Expected, kernel.DestinationType));
                ProductMatrix.Verify(kernel, SpecialDevices.Get(device), data);
            }
        }
    }

    /// <summary>Rows of one magnitude each, and a bias that changes no result.</summary>
    private static ProductData Data(ProductKernel kernel, CallShape shape, ReadOnlySpan<float> magnitudes)
    {
        (float[] x, EncodedRows weights, float[] bias) = PlainOperands.Of(kernel, shape);
        for (int i = 0; i < x.Length; i++)
        {
            float magnitude = magnitudes[i / shape.K];
            x[i] = magnitude == 0 ? SpecialValues.NegativeZero : MathF.CopySign(magnitude, x[i]);
        }

        Array.Fill(bias, SpecialValues.NegativeZero);
        return ProductData.Of(kernel, shape, x, weights, bias);
    }

    /// <summary>Some results are nothing, and some are such as only the smallest activations of their type give.</summary>
    private static void AssertSmall(ProductKernel kernel, float[] y)
    {
        float small = kernel.ActivationType == ElementType.Half ? MathF.ScaleB(1, -14) : MathF.ScaleB(1, -110);
        Assert.Contains(y, value => value == 0);
        Assert.Contains(y, value => value != 0 && MathF.Abs(value) < small);
    }
}
