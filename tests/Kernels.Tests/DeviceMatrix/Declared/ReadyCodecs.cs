namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>The library's formats that are nowhere else here.</summary>
internal static partial class ReadyCodecs
{
    [RotateQuantizeKernel<Fp4E2M1>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeFp4E2M1Row128(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFp4E2M1Row128))]
    public static partial void DecodeFp4E2M1Row128(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp6E2M3>(96, GroupSize = 32)]
    public static partial void EncodeFp6E2M3Row96(ReadOnlySpan<Half> source, Span<byte> blocks, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFp6E2M3Row96))]
    public static partial void DecodeFp6E2M3Row96(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp6E3M2>(256, Rotation = 64, GroupSize = 128, Signs = SignPlacement.After, Seed = 6)]
    public static partial void EncodeFp6E3M2Row256(ReadOnlySpan<float> source, Span<byte> blocks, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFp6E3M2Row256))]
    public static partial void DecodeFp6E3M2Row256(ReadOnlySpan<byte> blocks, ReadOnlySpan<BFloat16> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<Fp8E4M3>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeFp8E4M3Row128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFp8E4M3Row128))]
    public static partial void DecodeFp8E4M3Row128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp8E5M2>(80, GroupSize = 16)]
    public static partial void EncodeFp8E5M2Row80(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeFp8E5M2Row80))]
    public static partial void DecodeFp8E5M2Row80(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<MxFp6E2M3>(64)]
    public static partial void EncodeMxFp6E2M3Row64(ReadOnlySpan<float> source, Span<byte> blocks, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp6E2M3Row64))]
    public static partial void DecodeMxFp6E2M3Row64(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<MxFp6E3M2>(1536, Rotation = 1536)]
    public static partial void EncodeMxFp6E3M2Row1536(ReadOnlySpan<float> source, Span<byte> blocks, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp6E3M2Row1536))]
    public static partial void DecodeMxFp6E3M2Row1536(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<MxFp8E4M3>(96, Rotation = 32)]
    public static partial void EncodeMxFp8E4M3Row96(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp8E4M3Row96))]
    public static partial void DecodeMxFp8E4M3Row96(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<MxFp8E5M2>(32)]
    public static partial void EncodeMxFp8E5M2Row32(ReadOnlySpan<Half> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp8E5M2Row32))]
    public static partial void DecodeMxFp8E5M2Row32(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int3>(4096, Rotation = 4096, GroupSize = 64)]
    public static partial void EncodeInt3Row4096(ReadOnlySpan<float> source, Span<byte> blocks, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt3Row4096))]
    public static partial void DecodeInt3Row4096(ReadOnlySpan<byte> blocks, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int5>(96, GroupSize = 16)]
    public static partial void EncodeInt5Row96(ReadOnlySpan<float> source, Span<byte> blocks, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt5Row96))]
    public static partial void DecodeInt5Row96(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int6>(160, Rotation = 32, GroupSize = 32)]
    public static partial void EncodeInt6Row160(ReadOnlySpan<Half> source, Span<byte> blocks, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt6Row160))]
    public static partial void DecodeInt6Row160(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<UInt2>(384, Rotation = 64, GroupSize = 64)]
    public static partial void EncodeUInt2Row384(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeUInt2Row384))]
    public static partial void DecodeUInt2Row384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<UInt8>(64, Rotation = 64, GroupSize = 64)]
    public static partial void EncodeUInt8Row64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeUInt8Row64))]
    public static partial void DecodeUInt8Row64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<float> destination);

    [RotateQuantizeKernel<Fp8E4M3>(64, GroupSize = 64)]
    public static partial void EncodeFp8AtRandom(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Fp8E5M2>(128, GroupSize = 128, SharedScales = true)]
    public static partial void EncodeFp8ByScale(ReadOnlySpan<Half> source, ReadOnlySpan<float> scales, Span<byte> codes);

    [InnerProductKernel(Of = nameof(EncodeFp8ByScale))]
    public static partial void ScoreFp8ByScale(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);

    [InnerProductKernel(Of = nameof(EncodeFp8E4M3Row128), Queries = 2)]
    public static partial void ScoreFp8E4M3Row128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> queries, Span<float> scores);
}
