using Kernels.Generator.Specs;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;

namespace Kernels.Tests.Products;

/// <summary>One product on one device, against the oracle: what agrees with it agrees with every other device.</summary>
internal static class ProductMatrix
{
    public static void Verify(ProductKernel kernel, ProductDevice device)
    {
        foreach (CallShape shape in CallShapes.Of(kernel, device.Shapes, device.QuickProducts)) Verify(kernel, device, ProductData.Of(kernel, shape));
    }

    public static void Verify(ProductKernel kernel, ProductDevice device, ProductData data)
    {
        foreach (byte[] y in device.Run(kernel, data)) AssertEqual(kernel, data, y, $"{device}");
    }

    public static void AssertEqual(ProductKernel kernel, ProductData data, byte[] y, string device) =>
        AssertEqual(kernel, data.Shape.N, data.Expected, y, $"{kernel} on {device}, {data.Shape}");

    public static void AssertEqual(ProductKernel kernel, int outputs, byte[] expected, byte[] y, string context)
    {
        var destination = new MatrixOperand(kernel.Spec.Method.Operands.Single(operand => operand.Role == OperandRole.Destination), outputs);
        OperandComparer.AssertEqual(destination, expected, y, context);
    }
}
