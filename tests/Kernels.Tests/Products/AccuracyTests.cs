using System.Runtime.InteropServices;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>
/// The rule itself, not only its rounding: what a product gives lies within the quantization error of x of the product in double precision
/// of the unrotated x and the decoded weights.
/// </summary>
public class AccuracyTests
{
    private static readonly KernelDevice s_device = KernelDevice.CreateCpu(new CpuOptions { Threads = 1 });

    /// <summary>Those that store their sums: of a function of them, the bound would be another.</summary>
    public static TheoryData<string> Kernels => [.. DeclaredProducts.Names.Where(name => DeclaredProducts.Get(name).Epilogue is null)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Multiplies_what_the_decoder_gives(string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        QuantizeLayout layout = kernel.Layout;
        var shape = new CallShape(3, 19, Math.Max(1, 512 / layout.RowLength) * layout.RowLength);
        ProductData data = Data(kernel, shape);
        byte[] y = new byte[data.Expected.Length];
        using (PackedWeights weights = data.Pack(kernel, s_device)) kernel.Call(s_device, data.X, weights, data.Bias, y);

        float[] actual = OperandBytes.ToFloats(y, kernel.DestinationType);
        float[] x = kernel.Divided(OperandBytes.ToFloats(data.X, kernel.ActivationType));
        QuantizeLayout decoder = layout with { Matrices = [.. layout.Matrices.Select(OrthogonalMatrix.Transposed)] };
        float[] decoded = DequantizeOracle.Decode(decoder, data.Weights.Codes, data.Weights.Scales, data.Weights.ZeroPoints, data.Weights.Minima);
        ReadOnlySpan<float> bias = MemoryMarshal.Cast<byte, float>(data.Bias);
        QuantizedMatrix activations = ProductOracle.Activations(layout, x, shape.K), levels = ProductOracle.Weights(layout, data.Weights, shape.K);
        for (int i = 0; i < actual.Length; i++)
        {
            (int m, int n) = (i / shape.N, i % shape.N);
            double expected = kernel.HasBias ? bias[n] : 0;
            for (int j = 0; j < shape.K; j++) expected += (double)x[(m * shape.K) + j] * decoded[(n * shape.K) + j];
            Assert.InRange(actual[i] - expected, -Bound(kernel, activations, m, levels, n, expected), Bound(kernel, activations, m, levels, n, expected));
        }
    }

    /// <summary>Half a step of x against every level of the weights, half a unit of a level that is rounded against the largest of x, and a little for what else is rounded.</summary>
    private static double Bound(ProductKernel kernel, QuantizedMatrix x, int m, QuantizedMatrix weights, int n, double expected)
    {
        double bound = 0, magnitude = Math.Abs(expected), roundedLevel = weights.Unit < 0.5 ? weights.Unit / 2 : 0;
        for (int g = 0; g < x.GroupsPerRow; g++)
        {
            double step = x.Scale(m, g), scale = weights.Scale(n, g), minimum = weights.HasMinima ? weights.Minimum(n, g) : 0;
            foreach (int level in weights.Group(n, g))
            {
                double number = Math.Abs((level * weights.Unit * scale) + minimum);
                bound += step * scale * 127 * roundedLevel;
                bound += step / 2 * number;
                magnitude += step * 127 * number;
            }
        }

        double rounding = kernel.DestinationType switch
        {
            ElementType.Half => Math.ScaleB(Math.Abs(expected) + bound, -11) + Math.ScaleB(1, -24),
            ElementType.BFloat16 => Math.ScaleB(Math.Abs(expected) + bound, -8) + Math.ScaleB(1, -133),
            _ => 0,
        };
        return bound + rounding + (magnitude * 1e-5);
    }

    private static ProductData Data(ProductKernel kernel, CallShape shape)
    {
        var random = new SplitMix64(9);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextUniform()) - 1))];
        ScaleType scales = ScaleTypes.Of(kernel.Spec.ScaleType);
        EncodedRows weights = QuantizeOracle.Encode(kernel.Layout, Numbers(shape.N * shape.K), scales, kernel.Layout.Format.HasMinima ? ScaleTypes.Of(kernel.Spec.ShiftType) : ScaleType.Float);
        return ProductData.Of(kernel, shape, Numbers(shape.M * shape.K), weights, Numbers(shape.N));
    }
}
