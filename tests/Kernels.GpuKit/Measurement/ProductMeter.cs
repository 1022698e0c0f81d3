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
            using var weights = WeightsRing.Create(device, product.Info, encoder.Info, outputs, inputs);
            foreach (int rows in s_rows) yield return Measure(device, product, weights, rows);
        }
    }

    private static ProductSpeed Measure(KernelDevice device, CatalogProduct product, WeightsRing weights, int rows)
    {
        (int outputs, int inputs) = ((int)weights.First.Outputs, (int)weights.First.Inputs);
        DeviceBuffer[] operands = [.. product.Info.Operands.Select(operand => Operand(device, operand, rows, outputs, inputs, product.Info.RowLength))];
        try
        {
            using KernelStream stream = device.CreateStream();
            double time = StreamTimer.Median(stream, () => ProductLauncher.Enqueue(
                product.Info, stream, weights.Next(), operands[0], operands[1], operands.ElementAtOrDefault(2), operands.ElementAtOrDefault(3)));
            return new ProductSpeed(product.Name, rows, outputs, inputs, weights.First.PackedBytes, time);
        }
        finally
        {
            foreach (DeviceBuffer operand in operands) operand.Dispose();
        }
    }

    private static DeviceBuffer Operand(KernelDevice device, ProductParameter operand, int rows, int outputs, int inputs, int rowLength) => operand.Slot switch
    {
        ProductSlot.Activations => DeviceOperand.Random(device, operand.Type, rows * inputs),
        ProductSlot.Destination => DeviceOperand.Uninitialized(device, operand.Type, rows * outputs),
        ProductSlot.Bias => DeviceOperand.Random(device, operand.Type, outputs),
        ProductSlot.Shared0 or ProductSlot.Shared1 => DeviceOperand.Random(device, operand.Type, rowLength),
        _ => throw new InvalidOperationException($"No operand is {operand.Slot}."),
    };
}
