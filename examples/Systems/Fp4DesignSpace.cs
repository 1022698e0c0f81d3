using Kernels;

namespace Systems;

/// <summary>
/// "Elucidating the Design Space of FP4 training": blocks of 16 elements of E2M1, rotated by as many, whose scales are numbers of 8 bits. E4M3 loses small tensors, of which a second scale for all
/// of them has to keep it; UE5M3 needs none. Rounding is to nearest here, not stochastic.
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

    [FloatGrid(exponentBits: 2, fractionBits: 1)]
    [FloatScale(ScaleFormat.UE5M3)]
    internal readonly struct Fp4ByUE5M3 : INumberFormat;
}
