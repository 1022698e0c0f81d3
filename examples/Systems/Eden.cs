using Kernels;

namespace Systems;

/// <summary>
/// EDEN (arXiv 2108.08842) and, with one bit, DRIVE (arXiv 2105.08339), of whole bits: the levels that represent normally distributed numbers best, behind a random rotation, and a scale that follows
/// from the codes: the one of least squared error, or the one that makes what is decoded right on average. The errors are those computed for d = 128.
/// </summary>
public partial class Eden
{
    private const int D = 128;

    [RotateQuantizeKernel<LloydMax1>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, ScaleFit = ScaleFit.Unbiased)]
    internal static partial void Drive(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Drive))]
    internal static partial void DecodeDrive(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax2>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, ScaleFit = ScaleFit.Unbiased)]
    internal static partial void Unbiased2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Unbiased2))]
    internal static partial void DecodeUnbiased2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax2>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, ScaleFit = ScaleFit.LeastSquares)]
    internal static partial void Biased2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Biased2))]
    internal static partial void DecodeBiased2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax4>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42, ScaleFit = ScaleFit.LeastSquares)]
    internal static partial void Biased4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Biased4))]
    internal static partial void DecodeBiased4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [Fact]
    public void Errors_are_those_computed()
    {
        float[] vectors = Numbers.Normal(8192 * D);
        new Codec<float>(Drive, DecodeDrive, 2, D).AssertError(0.56752, vectors);
        new Codec<float>(Unbiased2, DecodeUnbiased2, 2, D).AssertError(0.13059, vectors);
        new Codec<float>(Biased2, DecodeBiased2, 2, D).AssertError(0.11524, vectors);
        new Codec<float>(Biased4, DecodeBiased4, 4, D).AssertError(0.00916, vectors);
    }

    /// <summary>Where one element is all that a vector has, every rotated element has one magnitude: any scale of the codes' own makes up for its level.</summary>
    [Fact]
    public void One_element_is_exact_whatever_its_level()
    {
        float[] vector = new float[D], decoded = new float[D];
        vector[17] = 3;
        byte[] codes = new byte[D / 4];
        float[] scales = new float[1];
        Biased2(vector, codes, scales);
        DecodeBiased2(codes, scales, decoded);
        for (int i = 0; i < D; i++) Assert.Equal(vector[i], decoded[i], 1e-6f);
    }
}
