using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>The operands of one call of a product and what it shall give.</summary>
/// <param name="Weights">The weights, as their encoder writes them.</param>
/// <param name="X">The bytes of x.</param>
/// <param name="Bias">Those of the bias.</param>
/// <param name="Expected">Those of y.</param>
internal sealed record ProductData(CallShape Shape, EncodedRows Weights, byte[] X, byte[] Bias, byte[] Expected)
{
    private static readonly ConcurrentDictionary<(string, CallShape), Lazy<ProductData>> s_known = new();

    /// <summary>Adversarial operands of a shape, the same ones for every device.</summary>
    public static ProductData Of(ProductKernel kernel, CallShape shape) =>
        s_known.GetOrAdd((kernel.Name, shape), _ => new Lazy<ProductData>(() =>
        {
            var operands = new AdversarialOperands(kernel.Layout, (ulong)shape.Products + (ulong)kernel.Number);
            return Of(kernel, shape, operands.Activations(shape), operands.Weights(shape, kernel.Spec.ScaleType, kernel.Spec.ShiftType), operands.Bias(shape));
        })).Value;

    /// <summary>Given operands, with the oracle's result.</summary>
    public static ProductData Of(ProductKernel kernel, CallShape shape, float[] activations, EncodedRows weights, float[] bias)
    {
        byte[] x = OperandBytes.FromFloats(activations, kernel.ActivationType);
        float[] stored = kernel.Divided(OperandBytes.ToFloats(x, kernel.ActivationType));
        float[] y = ProductOracle.Multiply(kernel.Layout, stored, weights, shape.K, kernel.HasBias ? bias : null);
        if (kernel.Epilogue is { } function) y = [.. y.Select(function)];
        return new ProductData(shape, weights, x, MemoryMarshal.AsBytes<float>(bias).ToArray(), OperandBytes.FromFloats(y, kernel.DestinationType));
    }

    /// <summary>The weights, laid out by the runtime.</summary>
    public PackedWeights Pack(ProductKernel kernel, KernelDevice device) => kernel.Spec.ScaleType switch
    {
        ElementType.Float => Pack(kernel, Weights.Scales, device),
        ElementType.Half => Pack(kernel, Weights.HalfScales, device),
        ElementType.BFloat16 => Pack(kernel, Weights.BFloat16Scales, device),
        var type => Pack(kernel, Weights.ScaleBytes(ScaleTypes.ToByte(type)!), device),
    };

    private PackedWeights Pack(ProductKernel kernel, GroupValues scales, KernelDevice device) => kernel.Spec.ShiftType switch
    {
        ElementType.Byte => kernel.Info.Pack(Weights.Codes, scales, Weights.ZeroPoints, Shape.N, Shape.K, device),
        ElementType.Float => kernel.Info.Pack(Weights.Codes, scales, Weights.Minima, Shape.N, Shape.K, device),
        ElementType.Half => kernel.Info.Pack(Weights.Codes, scales, HalfBits.Narrow(Weights.Minima), Shape.N, Shape.K, device),
        ElementType.BFloat16 => kernel.Info.Pack(Weights.Codes, scales, BFloat16Bits.Narrow(Weights.Minima), Shape.N, Shape.K, device),
        _ => kernel.Info.Pack(Weights.Codes, scales, Shape.N, Shape.K, device),
    };
}
