using System.Collections.Concurrent;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>The first stage of a product as a kernel of the device matrix.</summary>
internal static class ActivationKernels
{
    private static readonly ConcurrentDictionary<string, MatrixKernel> s_known = new();

    public static MatrixKernel Of(ProductKernel kernel) => s_known.GetOrAdd(kernel.Name, _ =>
    {
        RotateQuantizeSpec spec = LutGemmProduct.Activations(kernel.Spec);
        var reference = new EncodeReference(kernel.Layout with { Format = GridFormat.Int8 });
        return new MatrixKernel(
            kernel.Name + ".Activations", kernel.Info.Stages[0], spec, kernel.Layout.RowLength, reference,
            (_, _) => throw new NotSupportedException("A stage is not called by itself."));
    });

    /// <summary>Runs the stage on a device of the matrix.</summary>
    public static QuantizedActivations Run(ProductKernel kernel, MatrixDevice device, ProductData data)
    {
        MatrixKernel stage = Of(kernel);
        CallShape shape = data.Shape;
        int rows = shape.M * shape.K / kernel.Layout.RowLength;
        int groups = shape.M * shape.K / kernel.Layout.GroupSize;
        var result = new QuantizedActivations(new byte[shape.M * shape.K], new byte[groups * sizeof(float)], new byte[groups * sizeof(int)]);
        device.Run(stage, rows, [data.X, result.Codes, result.Scales, result.Sums, .. kernel.Shared.Select(numbers => numbers.Bytes)]);
        return result;
    }
}
