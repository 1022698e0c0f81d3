using System.Runtime.InteropServices;
using Kernels;

namespace Systems;

/// <summary>
/// The blocks turbo2_0 and turbo3_0 of a port of TurboQuant to llama.cpp (TheTom/llama-cpp-turboquant, 69d8e4b): 128 elements between two fixed diagonals of ±1 and a rotation, a norm of <see cref="Half"/> that makes what is decoded as long as the
/// vector, and codes of 2 bits, of 3 bits the third in bytes of its own. Its bounds between levels have 6 digits, and these are the middles: numbers between the two, a few in a million, have other codes.
/// </summary>
public partial class TurboQuantPorts
{
    private const int D = 128;

    [RotateQuantizeKernel<Turbo2>(D, Rotation = D, ScaleFit = ScaleFit.SameNorm)]
    internal static partial void Encode2(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> rotatedScales, Span<byte> blocks);

    [RotateQuantizeKernel<Turbo3>(D, Rotation = D, ScaleFit = ScaleFit.SameNorm)]
    internal static partial void Encode3(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> rotatedScales, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(Encode3))]
    internal static partial void Decode3(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    private delegate void Encoder(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> rotatedScales, Span<byte> blocks);

    private static readonly float[] s_first = Diagonal("-++--+-+--+++++++-+-+--+++-++----++-++-+-++--+-++++-----+-++++-+--+---+---+---+++--+++--++-++-+--++-+-+-++++-+-++-++-----++-++-+");
    private static readonly float[] s_second = Diagonal("++++-++-+---+---++--+-+-+--+-+++++---+------+++-+-+++--+------+++-+----+-+-+--++-+-++-+----+--+-+-+++--+-+-++--+-+-++-+-+-----+-");

    [Fact]
    public void Bytes_of_turbo2() => AssertBytes(Encode2, 34, [-0.133462, -0.039994, 0.039994, 0.133462], [-0.086728, 0, 0.086728]);

    [Fact]
    public void Bytes_of_turbo3() => AssertBytes(
        Encode3, 50, [-0.190685, -0.117832, -0.065717, -0.021460, 0.021460, 0.065717, 0.117832, 0.190685], [-0.154259, -0.091775, -0.043589, 0, 0.043589, 0.091775, 0.154259]);

    /// <summary>That of the levels, as in <see cref="TurboQuantMse"/>; 1509 of ik_llama.cpp's issues measured 0.034144.</summary>
    [Fact]
    public void The_error_of_turbo3()
    {
        float[] vectors = Numbers.Normal(8192 * D), decoded = new float[vectors.Length];
        byte[] blocks = new byte[8192 * 50];
        Encode3(vectors, s_first, s_second, blocks);
        Decode3(blocks, s_first, s_second, decoded);
        Assert.InRange(Numbers.RelativeSquaredError(vectors, decoded) / 0.0340, 0.99, 1.01);
    }

    /// <summary>Bytes by the port's rules, in binary64. Codes of numbers within 2·10^−6 of a bound are taken as they are found, and so is a norm that is rounded to the next half.</summary>
    private static void AssertBytes(Encoder encode, int bytes, double[] levels, double[] bounds)
    {
        const int vectors = 2048;
        float[] source = [.. Numbers.Normal(vectors * D), .. new float[D]];
        byte[] found = new byte[(vectors + 1) * bytes];
        encode(source, s_first, s_second, found);

        int open = 0;
        for (int i = 0; i <= vectors; i++)
        {
            double[] x = [.. source[(i * D)..((i + 1) * D)]];
            byte[] block = found[(i * bytes)..((i + 1) * bytes)];
            double norm = Math.Sqrt(x.Sum(value => value * value));
            double[] rotated = Rotated([.. x.Select(value => norm > 1e-10 ? value / norm : 0)]);
            int[] codes = [.. rotated.Select(value => bounds.Count(bound => value >= bound))];
            for (int j = 0; j < D; j++)
            {
                if (norm == 0 || bounds.All(bound => Math.Abs(bound - rotated[j]) > 2e-6)) continue;
                (codes[j], open) = (CodeOf(block, j, levels.Length), open + 1);
            }

            double decoded = Math.Sqrt(codes.Sum(code => levels[code] * levels[code]));
            Half stored = MemoryMarshal.Read<Half>(block);
            Assert.Equal(norm / decoded, (double)stored, norm / decoded * 0.0005);
            Assert.Equal(Enumerable.Range(0, D).Select(j => CodeOf(block, j, levels.Length)), codes);
        }

        Assert.InRange(open, 0, vectors * D / 10_000);
    }

    private static int CodeOf(byte[] block, int element, int levels) =>
        ((block[2 + (element / 4)] >> (element % 4 * 2)) & 3) | (levels > 4 ? ((block[34 + (element / 8)] >> (element % 8)) & 1) << 2 : 0);

    private static double[] Rotated(double[] x)
    {
        for (int i = 0; i < D; i++) x[i] *= s_first[i];
        for (int half = 1; half < D; half *= 2)
        {
            for (int i = 0; i < D; i++)
            {
                if ((i & half) == 0) (x[i], x[i + half]) = (x[i] + x[i + half], x[i] - x[i + half]);
            }
        }

        return [.. x.Select((value, i) => value / Math.Sqrt(D) * s_second[i])];
    }

    private static float[] Diagonal(string signs) => [.. signs.Select(sign => sign == '+' ? 1f : -1)];

    [Codebook(ScaleStatistic.RootMeanSquare, -0.133462f, -0.039994f, 0.039994f, 0.133462f, Largest = 0.088388346f, Rounding = CodeRounding.HalfUp)]
    [Block(elements: D, bytes: 34)]
    [BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
    [BlockField(BlockContent.Codes, offset: 2)]
    internal readonly struct Turbo2 : INumberFormat;

    [Codebook(ScaleStatistic.RootMeanSquare, -0.190685f, -0.117832f, -0.065717f, -0.021460f, 0.021460f, 0.065717f, 0.117832f, 0.190685f, Largest = 0.088388346f, Rounding = CodeRounding.HalfUp)]
    [Block(elements: D, bytes: 50)]
    [BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
    [BlockField(BlockContent.Codes, offset: 2, Bits = 2)]
    [BlockField(BlockContent.Codes, offset: 34, FirstBit = 2, Bits = 1)]
    internal readonly struct Turbo3 : INumberFormat;
}
