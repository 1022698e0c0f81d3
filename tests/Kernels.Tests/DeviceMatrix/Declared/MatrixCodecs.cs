namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Encoders that multiply vectors of elements by dense matrices, and decoders that multiply by what undoes them.</summary>
internal static partial class MatrixCodecs
{
    [RotateQuantizeKernel<Int4>(16, Matrix = 16, GroupSize = 16)]
    public static partial void EncodeShort(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeShort))]
    public static partial void DecodeShort(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);

    [RotateQuantizeKernel<MxFp4>(32, Matrix = 32)]
    public static partial void EncodeMicroscaled(ReadOnlySpan<float> source, ReadOnlySpan<BFloat16> matrix, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMicroscaled))]
    public static partial void DecodeMicroscaled(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<BFloat16> inverseMatrix, Span<BFloat16> destination);

    [RotateQuantizeKernel<Int8>(96, Matrix = 16, Rotation = 32, GroupSize = 32, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeThreeBlocks(ReadOnlySpan<Half> source, ReadOnlySpan<Half> channelScales, ReadOnlySpan<Half> matrix, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeThreeBlocks))]
    public static partial void DecodeThreeBlocks(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<Half> channelScales, ReadOnlySpan<Half> inverseMatrix, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(4096, Matrix = 64, OuterMatrix = 64, GroupSize = 4096)]
    public static partial void EncodePair(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodePair))]
    public static partial void DecodePair(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> inverseOuterMatrix, Span<float> destination);

    [RotateQuantizeKernel<Affine2>(192, Matrix = 16, OuterMatrix = 4, GroupSize = 16)]
    public static partial void EncodeSmallPair(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<Half> outerMatrix, Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeSmallPair))]
    public static partial void DecodeSmallPair(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<Half> inverseOuterMatrix, Span<float> destination);

    [RotateQuantizeKernel<Int4>(192, Rotation = 192, Matrix = 16, GroupSize = 32)]
    public static partial void EncodeBelowBaseMatrix(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeBelowBaseMatrix))]
    public static partial void DecodeBelowBaseMatrix(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);

    [RotateQuantizeKernel<Nf4>(384, Matrix = 128, Rotation = 384, GroupSize = 64, Signs = SignPlacement.After, Seed = 9)]
    public static partial void EncodeBaseMatrix(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeBaseMatrix))]
    public static partial void DecodeBaseMatrix(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);

    [RotateQuantizeKernel<Int4>(512, Matrix = 256, GroupSize = 128)]
    public static partial void EncodeLarge(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLarge))]
    public static partial void DecodeLarge(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateQuantizeKernel<Affine4>(64, Matrix = 16, OuterMatrix = 2, Rotation = 32, GroupSize = 32)]
    public static partial void EncodeWithAll(
        ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<float> rotatedScales,
        Span<byte> codes, Span<float> scales, Span<float> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeWithAll))]
    public static partial void DecodeWithAll(
        ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> minima,
        ReadOnlySpan<float> rotatedScales, ReadOnlySpan<float> inverseOuterMatrix, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> channelScales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(16384, Matrix = 128, OuterMatrix = 128, GroupSize = 32)]
    public static partial void EncodeLongest(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> outerMatrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLongest))]
    public static partial void DecodeLongest(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> inverseOuterMatrix, Span<float> destination);

    [RotateQuantizeKernel<Int4>(8192, Matrix = 32, Rotation = 8192, GroupSize = 128)]
    public static partial void EncodeLong(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLong))]
    public static partial void DecodeLong(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);
}
