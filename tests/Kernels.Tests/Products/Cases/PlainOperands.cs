using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>Operands of plain numbers, of which a test then makes some special.</summary>
internal static class PlainOperands
{
    public static (float[] X, EncodedRows Weights, float[] Bias) Of(ProductKernel kernel, CallShape shape)
    {
        var random = new SplitMix64(5);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextUniform() - 0.5f)];
        ScaleType scales = ScaleTypes.Of(kernel.Spec.ScaleType);
        return (
            Numbers(shape.M * shape.K),
            QuantizeOracle.Encode(kernel.Layout, Numbers(shape.N * shape.K), scales),
            Numbers(shape.N));
    }
}
