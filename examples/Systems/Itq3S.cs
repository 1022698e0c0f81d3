using Kernels;

namespace Systems;

/// <summary>
/// ITQ3_S as its paper has it ("Interleaved Ternary Quantization with Rotation-Domain Smoothing"): blocks of 256 rotated weights as −1, 0 and 1 times 0.798 σ, which is the mean magnitude of
/// normally distributed numbers. The scale of least error is 1 ÷ 0.652 of it. Codes have 2 bits here; the author's own code stores 3 of another format.
/// </summary>
public partial class Itq3S
{
    [RotateQuantizeKernel<Ternary>(256, Rotation = 256, GroupSize = 256)]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<TernaryOfLeastError>(256, Rotation = 256, GroupSize = 256)]
    internal static partial void EncodeBetter(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeBetter))]
    internal static partial void DecodeBetter(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [Fact]
    public void Errors_are_those_of_the_scales()
    {
        float[] weights = Numbers.Normal(1 << 20);
        new Codec<Half>(Encode, Decode, 2, 256).AssertError(0.2634, weights);
        new Codec<Half>(EncodeBetter, DecodeBetter, 2, 256).AssertError(0.1902, weights);
    }

    [IntegerGrid(bits: 2, minimum: -1, maximum: 1, largest: 0.652f, statistic: ScaleStatistic.MeanMagnitude)]
    internal readonly struct TernaryOfLeastError : INumberFormat;
}
