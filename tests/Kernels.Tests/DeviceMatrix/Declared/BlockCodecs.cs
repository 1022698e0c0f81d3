namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Blocks of other layouts than ggml's.</summary>
internal static partial class BlockCodecs
{
    /// <summary>Codes of 3 bits without gaps: two bits of each, then the third; scales have an operand of their own.</summary>
    [IntegerGrid(bits: 3, minimum: -4, maximum: 3, largest: 3)]
    [Block(elements: 32, bytes: 12)]
    [BlockField(Kernels.BlockContent.Codes, offset: 0, Bits = 2)]
    [BlockField(Kernels.BlockContent.Codes, offset: 8, FirstBit = 2, Bits = 1)]
    private readonly struct Dense3 : INumberFormat;

    /// <summary>Eight levels in two fields behind their scale.</summary>
    [Codebook(Kernels.ScaleStatistic.RootMeanSquare, -2.15f, -1.34f, -0.76f, -0.25f, 0.25f, 0.76f, 1.34f, 2.15f)]
    [Block(elements: 128, bytes: 52)]
    [BlockField(Kernels.BlockContent.Scales, offset: 0)]
    [BlockField(Kernels.BlockContent.Codes, offset: 36, FirstBit = 2, Bits = 1, Stride = 16)]
    [BlockField(Kernels.BlockContent.Codes, offset: 4, Bits = 2)]
    private readonly struct Levels8 : INumberFormat;

    /// <summary>Four groups with a scale of a byte each, ahead of the codes of all, as ggml's NVFP4 has them.</summary>
    [FloatGrid(exponentBits: 2, fractionBits: 1)]
    [FloatScale(ScaleFormat.E4M3, groupSize: 16)]
    [Block(elements: 64, bytes: 36)]
    [BlockField(Kernels.BlockContent.Scales, offset: 0)]
    [BlockField(Kernels.BlockContent.Codes, offset: 4, Stride = 8)]
    private readonly struct FourGroups : INumberFormat;

    /// <summary>Signed codes of consecutive elements ahead of their scale.</summary>
    [IntegerGrid(bits: 4, minimum: -8, maximum: 7, largest: -8, statistic: Kernels.ScaleStatistic.Extreme)]
    [Block(elements: 16, bytes: 10)]
    [BlockField(Kernels.BlockContent.Codes, offset: 0)]
    [BlockField(Kernels.BlockContent.Scales, offset: 8, Type = typeof(BFloat16))]
    private readonly struct Signed4 : INumberFormat;

    [IntegerGrid(bits: 8, minimum: 0, maximum: 255, largest: 255, statistic: Kernels.ScaleStatistic.Range)]
    [Block(elements: 64, bytes: 68)]
    [BlockField(Kernels.BlockContent.ZeroPoints, offset: 0)]
    [BlockField(Kernels.BlockContent.Codes, offset: 2)]
    [BlockField(Kernels.BlockContent.Scales, offset: 66)]
    [FloatScale(ScaleFormat.UE5M3, groupSize: 32)]
    private readonly struct Odd : INumberFormat;

    /// <summary>An extreme that the larger end of the codes stands for, so that scales have its sign.</summary>
    [IntegerGrid(bits: 4, minimum: -8, maximum: 7, largest: 7, statistic: Kernels.ScaleStatistic.Extreme)]
    private readonly struct Extreme7 : INumberFormat;

    /// <summary>Zero points by a scale that is not rounded, and codes half away from zero.</summary>
    [IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: Kernels.ScaleStatistic.Range, Rounding = Kernels.CodeRounding.HalfAwayFromZero, UnroundedScale = true)]
    private readonly struct UnroundedZeros : INumberFormat;

    /// <summary>Four groups with a minimum of 4 bytes and a scale of one each, in blocks of more than a part of a row that a vector holds.</summary>
    [IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 3, statistic: Kernels.ScaleStatistic.RangeAboveMinimum, Rounding = Kernels.CodeRounding.HalfUp)]
    [PowerOfTwoScale(groupSize: 2048)]
    [Block(elements: 8192, bytes: 2068)]
    [BlockField(Kernels.BlockContent.Minima, offset: 0)]
    [BlockField(Kernels.BlockContent.Codes, offset: 16, Stride = 64)]
    [BlockField(Kernels.BlockContent.Scales, offset: 2064)]
    private readonly struct Long : INumberFormat;

    [RotateQuantizeKernel<Extreme7>(32, GroupSize = 16)]
    public static partial void EncodeExtreme7(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<UnroundedZeros>(64, GroupSize = 32, Rotation = 16)]
    public static partial void EncodeUnroundedZeros(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Dense3>(96, GroupSize = 32, SharedScales = true)]
    public static partial void EncodeDense3Given(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> blocks);

    [RotateQuantizeKernel<Long>(16384, Rotation = 64)]
    public static partial void EncodeLong(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeLong))]
    public static partial void DecodeLong(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Dense3>(256, GroupSize = 64, Rotation = 64)]
    public static partial void EncodeDense3(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeDense3))]
    public static partial void DecodeDense3(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Dense3>(64, GroupSize = 16)]
    public static partial void EncodeDense3Small(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeDense3Small))]
    public static partial void DecodeDense3Small(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Levels8>(256, Rotation = 256, Signs = SignPlacement.Before, Seed = 3, Rounds = 2)]
    public static partial void EncodeLevels8(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeLevels8))]
    public static partial void DecodeLevels8(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<FourGroups>(128)]
    public static partial void EncodeFourGroups(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeFourGroups))]
    public static partial void DecodeFourGroups(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Signed4>(1024, Rotation = 1024)]
    public static partial void EncodeSigned4(ReadOnlySpan<float> source, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeSigned4))]
    public static partial void DecodeSigned4(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Odd>(64)]
    public static partial void EncodeOdd(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeOdd))]
    public static partial void DecodeOdd(ReadOnlySpan<byte> blocks, Span<float> destination);
}
