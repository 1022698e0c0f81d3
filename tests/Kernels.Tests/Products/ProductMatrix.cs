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
        var destination = new MatrixOperand(kernel.Spec.Method.Operands.Single(operand => operand.Role == OperandRole.Destination), data.Shape.N);
        foreach (byte[] y in device.Run(kernel, data)) OperandComparer.AssertEqual(destination, data.Expected, y, $"{kernel} on {device}, {data.Shape}");
    }
}
