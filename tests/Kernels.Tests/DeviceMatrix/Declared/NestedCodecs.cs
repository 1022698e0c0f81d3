namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Scales that are codes in their blocks, in other ways than ggml's.</summary>
internal static partial class NestedCodecs
{
    /// <summary>Zero points of their own beside scales of 5 bits, the highest of these in other bytes.</summary>
    [IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: Kernels.ScaleStatistic.Range)]
    [NestedScale(minimum: 0, maximum: 31, groupSize: 32)]
    [Block(elements: 512, bytes: 284)]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 0, Type = typeof(BFloat16))]
    [BlockField(Kernels.BlockContent.Scales, offset: 2, Bits = 4)]
    [BlockField(Kernels.BlockContent.Scales, offset: 10, FirstBit = 4, Bits = 1)]
    [BlockField(Kernels.BlockContent.ZeroPoints, offset: 12)]
    [BlockField(Kernels.BlockContent.Codes, offset: 28)]
    private readonly struct Zeros : INumberFormat;

    /// <summary>Signed codes of scales that are above 0, of many large groups.</summary>
    [Codebook(Kernels.ScaleStatistic.RootMeanSquare, -1.51f, -0.453f, 0.453f, 1.51f)]
    [NestedScale(minimum: -128, maximum: 127, groupSize: 128)]
    [Block(elements: 4096, bytes: 1060)]
    [BlockField(Kernels.BlockContent.Codes, offset: 0)]
    [BlockField(Kernels.BlockContent.Scales, offset: 1024)]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 1056)]
    private readonly struct Large : INumberFormat;

    /// <summary>Two groups of floats, in small blocks; scales begin at the code 3, and below it nothing is.</summary>
    [FloatGrid(exponentBits: 2, fractionBits: 1)]
    [NestedScale(minimum: 0, maximum: 255, groupSize: 16, Offset = 3)]
    [Block(elements: 32, bytes: 20)]
    [BlockField(Kernels.BlockContent.Scales, offset: 0)]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 2, Type = typeof(Half))]
    [BlockField(Kernels.BlockContent.Codes, offset: 4, Stride = 16)]
    private readonly struct Pair : INumberFormat;

    /// <summary>Scales of either sign in codes of two's complement, whose bits are in three fields, in the reverse order of their groups.</summary>
    [IntegerGrid(bits: 2, minimum: -2, maximum: 1, largest: -2, statistic: Kernels.ScaleStatistic.Extreme)]
    [NestedScale(minimum: -16, maximum: 15, groupSize: 64, Offset = 1)]
    [Block(elements: 512, bytes: 140)]
    [BlockField(Kernels.BlockContent.Scales, offset: 0, Bits = 2)]
    [BlockField(Kernels.BlockContent.Scales, offset: 2, FirstBit = 2, Bits = 2, Places = [0, 8, 4, 12, 2, 10, 6, 14])]
    [BlockField(Kernels.BlockContent.Scales, offset: 132, FirstBit = 4, Bits = 4, Places = [0, 4, 8, 12, 16, 20, 24, 28])]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 136)]
    [BlockField(Kernels.BlockContent.Codes, offset: 4)]
    private readonly struct Signs : INumberFormat;

    /// <summary>Codes whose highest bits share bytes by the index bits that those of scales do.</summary>
    [IntegerGrid(bits: 5, minimum: 0, maximum: 31, largest: -16, offset: 16, zeroCode: 16, statistic: Kernels.ScaleStatistic.Extreme)]
    [NestedScale(minimum: 0, maximum: 63, groupSize: 32, Offset = 32)]
    [Block(elements: 256, bytes: 168)]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 0, Type = typeof(Half))]
    [BlockField(Kernels.BlockContent.Scales, offset: 2, FirstBit = 4, Bits = 2)]
    [BlockField(Kernels.BlockContent.Scales, offset: 4, Bits = 4)]
    [BlockField(Kernels.BlockContent.Codes, offset: 8, FirstBit = 4, Bits = 1, Stride = 32)]
    [BlockField(Kernels.BlockContent.Codes, offset: 40, Bits = 4, Stride = 32)]
    private readonly struct SameBits : INumberFormat;

    /// <summary>Minima in codes of 8 bits.</summary>
    [IntegerGrid(bits: 8, minimum: 0, maximum: 255, largest: 255, statistic: Kernels.ScaleStatistic.RangeAboveMinimum)]
    [NestedScale(minimum: 0, maximum: 255, groupSize: 32)]
    [Block(elements: 128, bytes: 140)]
    [BlockField(Kernels.BlockContent.OuterScales, offset: 0, Type = typeof(Half))]
    [BlockField(Kernels.BlockContent.OuterMinima, offset: 2, Type = typeof(Half))]
    [BlockField(Kernels.BlockContent.Scales, offset: 4)]
    [BlockField(Kernels.BlockContent.Minima, offset: 8)]
    [BlockField(Kernels.BlockContent.Codes, offset: 12)]
    private readonly struct Wide : INumberFormat;

    [RotateQuantizeKernel<SameBits>(256)]
    public static partial void EncodeSameBits(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeSameBits))]
    public static partial void DecodeSameBits(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Wide>(128)]
    public static partial void EncodeWide(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Wide>(128, Refinements = 2)]
    public static partial void EncodeWideRefined(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeWide))]
    public static partial void DecodeWide(ReadOnlySpan<byte> blocks, Span<float> destination);

    /// <summary>Blocks behind a rotation by a base matrix.</summary>
    [RotateQuantizeKernel<Kernels.Ggml.Q4_K>(768, Rotation = 768)]
    public static partial void EncodeBaseMatrix(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeBaseMatrix))]
    public static partial void DecodeBaseMatrix(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Zeros>(512, Rotation = 128)]
    public static partial void EncodeZeros(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeZeros))]
    public static partial void DecodeZeros(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Large>(4096)]
    public static partial void EncodeLarge(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeLarge))]
    public static partial void DecodeLarge(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Signs>(1024)]
    public static partial void EncodeSigns(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeSigns))]
    public static partial void DecodeSigns(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Pair>(96)]
    public static partial void EncodePair(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodePair))]
    public static partial void DecodePair(ReadOnlySpan<byte> blocks, Span<float> destination);
}
