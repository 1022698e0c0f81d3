using Kernels;

namespace Systems;

/// <summary>
/// "Approximating Uniform Random Rotations by Two-Block Structured Hadamard Rotations in High Dimensions": one round of random signs and a transform leaves a vector of one element as
/// flat as it can be; after a second one its elements are as good as normally distributed.
/// </summary>
public partial class TwoBlockHadamard
{
    private const int D = 1024;

    [HadamardKernel(D, Signs = SignPlacement.Before, Seed = 7)]
    internal static partial void RotateOnce(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(D, Signs = SignPlacement.Before, Seed = 7, Rounds = 2)]
    internal static partial void RotateTwice(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(D, Signs = SignPlacement.After, Seed = 7, Rounds = 2)]
    internal static partial void RotateTwiceBack(ReadOnlySpan<float> source, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 7)]
    internal static partial void EncodeOnce(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeOnce))]
    internal static partial void DecodeOnce(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 7, Rounds = 2)]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [Fact]
    public void Two_rounds_make_single_elements_normal()
    {
        float[] single = Numbers.SingleElements(D), once = new float[single.Length], twice = new float[single.Length], back = new float[single.Length];
        RotateOnce(single, once);
        RotateTwice(single, twice);
        RotateTwiceBack(twice, back);
        Assert.All(once, y => Assert.Equal(1 / 32f, Math.Abs(y)));
        Assert.Equal(single, back);

        // 1 is the fourth moment of one magnitude, and 3 the normal distribution's. All rows have the same elements in another order, so that only 1024 of them are measured.
        Assert.InRange(FourthMoment(twice), 2.5, 3.5);

        // Of one magnitude, the levels of 3 bits lose (1 − 0.75601)²; of normal numbers 0.0345.
        new Codec<float>(EncodeOnce, DecodeOnce, 4, D).AssertError(0.05953, single, tolerance: 0.002);
        new Codec<float>(Encode, Decode, 4, D).AssertError(0.0349, single, tolerance: 0.2);
    }

    private static double FourthMoment(float[] rows) => rows.Average(y => Math.Pow(y * (double)y * D, 2));
}
