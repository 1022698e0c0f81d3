using Kernels;

namespace Systems;

/// <summary>
/// ASQ ("Precision Neural Network Quantization via Learnable Adaptive Modules"): the step of each group of inputs is a learned one times 1 + ½·tanh of a small network of the group's mean, standard deviation and
/// largest magnitude. Here the network is one of two hidden units that tells even, normal and heavy-tailed numbers apart by how far the largest reaches.
/// </summary>
public partial class Asq
{
    private const int Row = 128;
    private const float Learned = 2.6f;

    [RotateQuantizeKernel<Int4>(Row, ScaleFunction = nameof(Step))]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(Row, ScaleFunction = nameof(Fixed))]
    internal static partial void EncodeFixed(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    private static float Step(float mean, float standardDeviation, float largestMagnitude)
    {
        float shorter = MathF.Max(0, 2.8f + (0.1f * mean) + (0.1f * (standardDeviation - 1)) - largestMagnitude);
        float longer = MathF.Max(0, largestMagnitude - 2.8f + (0.1f * mean) - (0.1f * (standardDeviation - 1)));
        return Learned * (1 + (0.5f * KernelMath.Tanh((0.5f * longer) - (0.75f * shorter))));
    }

    private static float Fixed() => Learned;

    [Fact]
    public void Steps_are_those_of_the_network()
    {
        float[] numbers = Numbers.Normal(1 << 14), scales = new float[numbers.Length / Row];
        Encode(numbers, new byte[numbers.Length / 2], scales);
        Assert.All(numbers.Chunk(Row).Zip(scales), group =>
        {
            double mean = group.First.Average(x => (double)x), deviation = Math.Sqrt(group.First.Average(x => (double)x * x) - (mean * mean));
            Assert.Equal(1, Step((float)mean, (float)deviation, group.First.Max(Math.Abs)) / 7 / group.Second, 1e-5);
        });
    }

    /// <summary>One step for all loses half as much again.</summary>
    [Fact]
    public void An_adaptive_step_loses_less_than_one_for_all()
    {
        float[] normal = Numbers.Normal(1 << 18);
        float[] even = [.. normal.Chunk(2).SelectMany(pair => Both(Math.Exp(-((pair[0] * pair[0]) + (pair[1] * pair[1])) / 2) - 0.5, Math.Sqrt(12)))];
        float[] heavy = [.. normal.Chunk(4).SelectMany(four => Both((((double)four[0] * four[1]) - ((double)four[2] * four[3])) / Math.Sqrt(2), 1))];
        float[] all = [.. normal, .. even, .. heavy];
        double adaptive = new Codec<float>(Encode, Decode, 4, Row).Error(all), one = new Codec<float>(EncodeFixed, Decode, 4, Row).Error(all);
        Assert.InRange(one / adaptive, 1.4, 1.7);

        static float[] Both(double x, double scale) => [(float)(x * scale), (float)(-x * scale)];
    }
}
