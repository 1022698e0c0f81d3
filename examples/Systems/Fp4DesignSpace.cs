using Kernels;

namespace Systems;

/// <summary>
/// "Elucidating the Design Space of FP4 training": blocks of 16 elements of E2M1, rotated by as many, whose scales are numbers of 8 bits. E4M3 loses small tensors, of which a second scale for all
/// of them has to keep it; UE5M3 needs none. Gradients are rounded at random, so that what is lost of them is nothing on average.
/// </summary>
public partial class Fp4DesignSpace
{
    [RotateQuantizeKernel<NvFp4>(16, Rotation = 16, Signs = SignPlacement.Before, Seed = 5)]
    internal static partial void EncodeE4M3(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeE4M3))]
    internal static partial void DecodeE4M3(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp4ByUE5M3>(16, Rotation = 16, Signs = SignPlacement.Before, Seed = 5)]
    internal static partial void EncodeUE5M3(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeUE5M3))]
    internal static partial void DecodeUE5M3(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    /// <summary>By the power of two of the numbers; what is 1 is lost.</summary>
    [Theory]
    [InlineData(0, 9.015e-3, 9.015e-3)]
    [InlineData(-6, 1.171e-2, 9.015e-3)]
    [InlineData(-12, 1, 9.036e-3)]
    [InlineData(-20, 1, 1)]
    public void Errors_by_magnitude(int exponent, double byE4M3, double byUE5M3)
    {
        float[] numbers = [.. Numbers.Normal(1 << 20).Select(x => MathF.ScaleB(x, exponent))];
        new Codec<byte>(EncodeE4M3, DecodeE4M3, 4, 16).AssertError(byE4M3, numbers);
        new Codec<byte>(EncodeUE5M3, DecodeUE5M3, 4, 16).AssertError(byUE5M3, numbers);
    }

    [RotateQuantizeKernel<NvFp4>(16)]
    internal static partial void EncodeAtRandom(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeAtRandom))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    /// <summary>Twice the error of rounding to nearest, but none of many roundings' mean, of all but the largest number of a block, which saturates where the scale was rounded down.</summary>
    [Fact]
    public void Stochastic_rounding_is_right_on_average()
    {
        const int block = 16, times = 64;
        float[] numbers = Numbers.Normal(1 << 16), decoded = new float[numbers.Length], sums = new float[numbers.Length];
        byte[] codes = new byte[numbers.Length / 2], scales = new byte[numbers.Length / block];
        double error = 0, errorOfOthers = 0;
        int[] others = [.. Enumerable.Range(0, numbers.Length).GroupBy(i => i / block).SelectMany(group => group.OrderBy(i => Math.Abs(numbers[i])).SkipLast(1))];
        for (int step = 0; step < times; step++)
        {
            EncodeAtRandom(numbers, [step, 7], codes, scales);
            Decode(codes, scales, decoded);
            error += Numbers.RelativeSquaredError(numbers, decoded) / times;
            errorOfOthers += others.Sum(i => Math.Pow((double)numbers[i] - decoded[i], 2)) / times;
            for (int i = 0; i < sums.Length; i++) sums[i] += decoded[i];
        }

        Assert.InRange(error / 1.8838e-2, 0.99, 1.01);
        Assert.InRange(others.Sum(i => Math.Pow((double)numbers[i] - (sums[i] / times), 2)) * times / errorOfOthers, 0.97, 1.03);
    }

    [FloatGrid(exponentBits: 2, fractionBits: 1)]
    [FloatScale(ScaleFormat.UE5M3)]
    internal readonly struct Fp4ByUE5M3 : INumberFormat;
}
