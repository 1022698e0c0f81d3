using Kernels.CompilerServices;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times a product with the shapes of the suite gemm of Kernels.Compare, on operands that lie on the device.</summary>
internal static class ProductMeter
{
    private static readonly int[] s_rows = [1, 16, 128];

    // The attention and the feed-forward matrices of a model of 7 billion weights.
    private static readonly (int Outputs, int Inputs)[] s_shapes = [(4096, 4096), (11008, 4096)];

    public static IEnumerable<ProductSpeed> Measure(KernelDevice device, CatalogProduct product)
    {
        if (product.Encoder is not { } encoder) throw new InvalidOperationException($"{product.Name} names no encoder that could write weights to measure it with.");
        foreach ((int outputs, int inputs) in s_shapes)
        {
            using WeightsRing weights = WeightsRing.Create(device, product.Info, encoder.Info, outputs, inputs);
            foreach (int rows in s_rows) yield return Measure(device, product, weights, rows);
        }
    }

    private static ProductSpeed Measure(KernelDevice device, CatalogProduct product, WeightsRing weights, int rows)
    {
        var (outputs, inputs) = ((int)weights.First.Outputs, (int)weights.First.Inputs);
        using DeviceBuffer x = DeviceOperand.Random(device, Operand(product.Info.Stages[0], isOutput: false).Type, rows * inputs);
        using DeviceBuffer destination = DeviceOperand.Uninitialized(device, Operand(product.Info.Stages[^1], isOutput: true).Type, rows * outputs);
        using DeviceBuffer? bias = product.Info.Stages.Any(stage => stage.Operands.Any(operand => operand.Name == "bias"))
            ? DeviceOperand.Random(device, KernelElementType.Float, outputs)
            : null;
        using KernelStream stream = device.CreateStream();
        double time = StreamTimer.Median(stream, () => ProductLauncher.Enqueue(product.Info, stream, x, weights.Next(), destination, bias));
        return new ProductSpeed(product.Name, rows, outputs, inputs, weights.First.PackedBytes, time);
    }

    private static KernelOperand Operand(KernelInfo stage, bool isOutput) => stage.Operands.First(operand => operand.IsOutput == isOutput);
}
