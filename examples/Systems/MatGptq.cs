using Kernels;

namespace Systems;

/// <summary>
/// MatGPTQ ("Accurate and Efficient Post-Training Matryoshka Quantization"): weights are stored once, as codes of 8 bits with a zero point, and each call says how many of the upper bits it takes. A slice of b bits is
/// the upper b, plus the one below, at most 2^b − 1, and stands for slice · 2^(8−b) of the stored codes. (Its search for codes of which all slices are good is a calibration's: any codes serve here.)
/// </summary>
public partial class MatGptq
{
    private const int Group = 128;

    [RotateQuantizeKernel<UInt8>(Group, GroupSize = Group)]
    internal static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(Encode))]
    internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> bits, Span<float> destination);

    /// <summary>Every code, by the sentence above.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Slices_are_exact(int bits)
    {
        byte[] codes = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
        byte[] zeroPoints = [100, 7];
        float[] decoded = new float[256];
        Decode(codes, [0.25f, 2], zeroPoints, [bits], decoded);
        Assert.Equal(codes.Select(code => (Parent(code) - zeroPoints[code / Group]) * (code < Group ? 0.25f : 2)), decoded);

        int Parent(byte code)
        {
            int next = bits == 8 ? 0 : code >> (7 - bits) & 1;
            return Math.Min((code >> (8 - bits)) + next, (1 << bits) - 1) << (8 - bits);
        }
    }

    /// <summary>Four bits of eight lose what four bits of their own lose: their steps are 16/255 of the range in place of 1/15, and the zero point is one of 256.</summary>
    [Fact]
    public void A_slice_is_about_as_good_as_codes_of_as_many_bits()
    {
        float[] weights = Numbers.Normal(1 << 20);
        byte[] codes = new byte[weights.Length], zeroPoints = new byte[weights.Length / Group], halves = new byte[weights.Length / 2];
        float[] scales = new float[weights.Length / Group], decoded = new float[weights.Length];
        Encode(weights, codes, scales, zeroPoints);
        double[] errors = [.. new[] { 8, 6, 4, 3, 2 }.Select(Error)];
        Assert.Equal(errors.Order(), errors);

        EncodeFour(weights, halves, scales, zeroPoints);
        DecodeFour(halves, scales, zeroPoints, decoded);
        Assert.InRange(errors[2] / Numbers.RelativeSquaredError(weights, decoded), 0.95, 1.05);

        double Error(int bits)
        {
            Decode(codes, scales, zeroPoints, [bits], decoded);
            return Numbers.RelativeSquaredError(weights, decoded);
        }
    }

    [RotateQuantizeKernel<UInt4>(Group, GroupSize = Group)]
    internal static partial void EncodeFour(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeFour))]
    internal static partial void DecodeFour(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);
}
