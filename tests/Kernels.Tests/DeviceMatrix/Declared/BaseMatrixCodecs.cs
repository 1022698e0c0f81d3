namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Codecs of rows rotated in blocks of m·2^k.</summary>
internal static partial class BaseMatrixCodecs
{
    [RotateQuantizeKernel<Int4>(384, Rotation = 384)]
    public static partial void Encode384Rotation384(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode384Rotation384))]
    public static partial void Decode384Rotation384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(80, Rotation = 80, GroupSize = 16, Signs = SignPlacement.After, Seed = 16)]
    public static partial void Encode80Rotation80(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode80Rotation80))]
    public static partial void Decode80Rotation80(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int2>(288, Rotation = 96, GroupSize = 32)]
    public static partial void Encode288Rotation96(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode288Rotation96))]
    public static partial void Decode288Rotation96(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(768, Rotation = 384, GroupSize = 64, Signs = SignPlacement.Before, Seed = 11)]
    public static partial void Encode768Rotation384Group64(ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode768Rotation384Group64))]
    public static partial void Decode768Rotation384Group64ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> channelScales, Span<Half> destination);

    [RotateQuantizeKernel<UInt4>(640, Rotation = 640, GroupSize = 32, Signs = SignPlacement.After, Seed = 12, Rounds = 2)]
    public static partial void Encode640TwoRounds(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(Encode640TwoRounds))]
    public static partial void Decode640TwoRounds(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<MxFp4>(1536, Rotation = 1536)]
    public static partial void EncodeMxFp41536(ReadOnlySpan<BFloat16> source, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp41536))]
    public static partial void DecodeMxFp41536(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateQuantizeKernel<Nf4>(3584, Rotation = 3584, GroupSize = 512)]
    public static partial void EncodeNf43584(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNf43584))]
    public static partial void DecodeNf43584(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(576, Rotation = 576, GroupSize = 64)]
    public static partial void Encode576Rotation576(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode576Rotation576))]
    public static partial void Decode576Rotation576(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(960, Rotation = 960, GroupSize = 16)]
    public static partial void EncodeTernary960(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTernary960))]
    public static partial void DecodeTernary960(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
