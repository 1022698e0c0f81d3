using Kernels;

namespace Systems;

/// <summary>
/// POST ("Precision Neural Network Quantization via Learnable Adaptive Modules"): levels that are powers of √2 times a step, which a table decodes. With 0 and seven of them for each sign, the
/// best step for normally distributed weights has its largest at 2.7128 σ. (The steps of its inputs are <see cref="Asq"/>.)
/// </summary>
public partial class Post
{
    [RotateQuantizeKernel<PowersOfRootTwo>(4096, GroupSize = 4096)]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [Fact]
    public void Four_bits_have_the_error_of_the_best_step() => new Codec<float>(Encode, Decode, 4, 4096).AssertError(0.01298, Numbers.Normal(1 << 20));

    [Codebook(
        ScaleStatistic.RootMeanSquare,
        -2.7128f, -1.91824f, -1.3564f, -0.95912f, -0.6782f, -0.47956f, -0.3391f, 0, 0.3391f, 0.47956f, 0.6782f, 0.95912f, 1.3564f, 1.91824f, 2.7128f)]
    internal readonly struct PowersOfRootTwo : INumberFormat;
}
