using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>Operands of which every code is the largest or the smallest that there is.</summary>
internal static class ExtremeOperands
{
    public static ProductData Of(ProductKernel kernel, CallShape shape) =>
        ProductData.Of(kernel, shape, Activations(kernel, shape), Weights(kernel, shape), new float[shape.N]);

    /// <summary>Rows whose codes are all 127, all −127, or of both signs as those of the weights are.</summary>
    public static float[] Activations(ProductKernel kernel, CallShape shape)
    {
        float[] targets = new float[shape.M * shape.K];
        for (int i = 0; i < targets.Length; i++) targets[i] = Sign(i / shape.K, i % shape.K);

        // What is rotated to them: rotation and signs are their own inverses, up to a factor that the scale takes.
        QuantizeLayout layout = kernel.Layout;
        return QuantizeOracle.Rotate(layout with { Signs = (SignSide)((3 - (int)layout.Signs) % 3) }, targets);
    }

    public static EncodedRows Weights(ProductKernel kernel, CallShape shape)
    {
        GridFormat format = kernel.Layout.Format;
        int[] codes = new int[shape.N * shape.K];
        for (int i = 0; i < codes.Length; i++) codes[i] = Sign(i / shape.K, i % shape.K) > 0 ? format.Maximum : format.Minimum;
        float[] scales = new float[codes.Length / kernel.Layout.GroupSize];
        Array.Fill(scales, 0.25f);
        byte[] zeroPoints = format.HasZeroPoints ? [.. scales.Select((_, i) => (byte)(i % 2 == 0 ? 0 : byte.MaxValue))] : [];
        return new EncodedRows(CodePacking.Pack(codes, format.StorageBits), scales) { ZeroPoints = zeroPoints, Minima = format.HasMinima ? [.. scales.Select((_, i) => i % 2 == 0 ? -1.5f : 7)] : [] };
    }

    private static int Sign(int row, int column) => (row % 5) switch
    {
        0 => 1,
        1 => -1,
        2 => column % 2 == 0 ? 1 : -1,
        3 => column / 4 % 2 == 0 ? 1 : -1,
        _ => column / 16 % 2 == 0 ? -1 : 1,
    };
}
