using Kernels;

namespace Systems;

/// <summary>
/// TurboQuant for the mean squared error (arXiv 2504.19874): of each vector its norm, here divided by √d, and of each element of the randomly rotated vector the nearest of the levels
/// that represent normally distributed numbers best. The paper rounds its errors to 0.36, 0.117, 0.03 and 0.009; below are the exact ones for d = 128.
/// </summary>
public partial class TurboQuantMse
{
    private const int D = 128;

    [RotateQuantizeKernel<LloydMax1>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode1(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode1))]
    internal static partial void Decode1(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax2>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode2))]
    internal static partial void Decode2(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode3(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode3))]
    internal static partial void Decode3(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax4>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode4))]
    internal static partial void Decode4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax5>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode5(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode5))]
    internal static partial void Decode5(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax6>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode6(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode6))]
    internal static partial void Decode6(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax7>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode7(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode7))]
    internal static partial void Decode7(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax8>(D, Rotation = D, GroupSize = D, Signs = SignPlacement.Before, Seed = 42)]
    internal static partial void Encode8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode8))]
    internal static partial void Decode8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [Fact]
    public void Errors_are_those_of_the_levels()
    {
        float[] vectors = Numbers.Normal(8192 * D);
        new Codec<float>(Encode1, Decode1, 2, D).AssertError(0.36101, vectors);
        new Codec<float>(Encode2, Decode2, 2, D).AssertError(0.11603, vectors);
        new Codec<float>(Encode3, Decode3, 4, D).AssertError(0.03400, vectors);
        new Codec<float>(Encode4, Decode4, 4, D).AssertError(0.00933, vectors);
        new Codec<float>(Encode5, Decode5, 8, D).AssertError(2.4562e-3, vectors);
        new Codec<float>(Encode6, Decode6, 8, D).AssertError(6.3168e-4, vectors);
        new Codec<float>(Encode7, Decode7, 8, D).AssertError(1.6031e-4, vectors);
        new Codec<float>(Encode8, Decode8, 8, D).AssertError(4.0390e-5, vectors);
    }
}
