using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Rows of codes at slots: of one block and of several, short ones and long ones, in blocks of bytes, with all that groups and rows have.</summary>
internal static partial class ScatteredCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 41)]
    public static partial void EncodeHead128(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeHead128))]
    public static partial void DecodeHead128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeHead128), Queries = 4, Rotated = true)]
    public static partial void ScoreHead128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> queries, Span<float> scores);

    [RotateQuantizeKernel<UInt4>(128, Rotation = 128, GroupSize = 128)]
    public static partial void EncodeZeroPoints128(ReadOnlySpan<int> slots, ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeZeroPoints128))]
    public static partial void DecodeZeroPoints128(ReadOnlySpan<int> slots, ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, Span<Half> destination);

    [InnerProductKernel(Of = nameof(EncodeZeroPoints128))]
    public static partial void ScoreZeroPoints128(
        ReadOnlySpan<int> slots, ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<Half> query, Span<float> scores);

    /// <summary>Many rows a tile, each a word of codes.</summary>
    [RotateQuantizeKernel<Int2>(16, GroupSize = 16)]
    public static partial void EncodeShort16(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeShort16))]
    public static partial void DecodeShort16(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<int> slots, Span<BFloat16> destination);

    /// <summary>Six blocks a row, so that lanes of a thread block hold several rows.</summary>
    [RotateQuantizeKernel<Int4>(96, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeRow96(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow96))]
    public static partial void DecodeRow96(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> channelScales, Span<float> destination);

    /// <summary>Units of three blocks.</summary>
    [RotateQuantizeKernel<Int8>(768, Rotation = 384, GroupSize = 64)]
    public static partial void EncodeUnits768(ReadOnlySpan<BFloat16> source, ReadOnlySpan<int> slots, ReadOnlySpan<int> permutation, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeUnits768))]
    public static partial void DecodeUnits768(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> slots, ReadOnlySpan<int> permutation, Span<BFloat16> destination);

    [RotateQuantizeKernel<Affine4>(1120, GroupSize = 32)]
    public static partial void EncodeRow1120(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales, Span<Half> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeRow1120))]
    public static partial void DecodeRow1120(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<Half> minima, ReadOnlySpan<int> slots, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(16384, Rotation = 16384, GroupSize = 16384)]
    public static partial void EncodeLong16384(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLong16384))]
    public static partial void DecodeLong16384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [RotateQuantizeKernel<Q4_0>(256)]
    public static partial void EncodeBlocks256(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeBlocks256))]
    public static partial void DecodeBlocks256(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeBlocks256))]
    public static partial void ScoreBlocks256(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Q5_1>(96)]
    public static partial void EncodeBlocks96(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeBlocks96))]
    public static partial void DecodeBlocks96(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, Span<float> destination);

    /// <summary>What all rows share is in no slot.</summary>
    [RotateQuantizeKernel<Int8>(256, Rotation = 128, GroupSize = 64, SharedScales = true)]
    public static partial void EncodeStatic256(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<float> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeStatic256))]
    public static partial void DecodeStatic256(ReadOnlySpan<byte> codes, ReadOnlySpan<int> slots, ReadOnlySpan<float> scales, Span<float> destination);

    /// <summary>Scales of the caller's, in the slots of their rows.</summary>
    [RotateQuantizeKernel<MxFp4>(128)]
    public static partial void EncodeGiven128(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<byte> scales, Span<byte> codes);

    /// <summary>All operands that an encoder can have.</summary>
    [RotateQuantizeKernel<UInt4>(512, Rotation = 64, GroupSize = 32, Matrix = 16, OuterMatrix = 2, Signs = SignPlacement.Before, Seed = 2)]
    public static partial void EncodeAll512(
        ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix, ReadOnlySpan<float> outerMatrix,
        ReadOnlySpan<BFloat16> rotatedScales, ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeAll512))]
    public static partial void DecodeAll512(
        ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<int> slots, ReadOnlySpan<BFloat16> rotatedScales, ReadOnlySpan<float> inverseOuterMatrix,
        ReadOnlySpan<Half> inverseMatrix, ReadOnlySpan<float> channelScales, ReadOnlySpan<int> permutation, Span<float> destination);
}
