namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Elements taken from places of their rows, and brought back: rows of one block and of several, of powers of two and others, of all types.</summary>
internal static partial class PermutedCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 21)]
    public static partial void EncodeRow128(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow128))]
    public static partial void DecodeRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> permutation, Span<float> destination);

    [RotateQuantizeKernel<UInt4>(4096, Rotation = 128, GroupSize = 128)]
    public static partial void EncodeHeads4096(ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, ReadOnlySpan<int> permutation, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeHeads4096))]
    public static partial void DecodeHeads4096(
        ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<float> channelScales, ReadOnlySpan<int> permutation, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(768, Rotation = 768, GroupSize = 64)]
    public static partial void EncodeWhole768(ReadOnlySpan<int> permutation, ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeWhole768))]
    public static partial void DecodeWhole768(ReadOnlySpan<int> permutation, ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<Int2>(96, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeRow96(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow96))]
    public static partial void DecodeRow96(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<int> permutation, Span<float> destination);

    /// <summary>Two units of three blocks each, and functions of the source.</summary>
    [RotateQuantizeKernel<Affine4>(768, Rotation = 384, GroupSize = 32, Prologue = nameof(Halved))]
    public static partial void EncodeUnits768(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<Half> scales, Span<Half> minima);

    [DequantizeRotateKernel(Of = nameof(EncodeUnits768))]
    public static partial void DecodeUnits768(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<Half> minima, ReadOnlySpan<int> permutation, Span<float> destination);

    /// <summary>A base matrix that is large: 60 elements a lane.</summary>
    [RotateQuantizeKernel<Int8>(1920, Rotation = 1920, GroupSize = 32)]
    public static partial void EncodeRow1920(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow1920))]
    public static partial void DecodeRow1920(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> permutation, Span<float> destination);

    [RotateQuantizeKernel<MxInt8>(1120, GroupSize = 32)]
    public static partial void EncodeRow1120(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow1120))]
    public static partial void DecodeRow1120(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, ReadOnlySpan<int> permutation, Span<Half> destination);

    [RotateQuantizeKernel<LloydMax3>(16384, Rotation = 16384, GroupSize = 16384, Matrix = 16)]
    public static partial void EncodeRow16384(ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> matrix, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow16384))]
    public static partial void DecodeRow16384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<int> permutation, Span<float> destination);

    /// <summary>All operands that an encoder can have.</summary>
    [RotateQuantizeKernel<UInt4>(512, Rotation = 64, GroupSize = 32, Matrix = 16, OuterMatrix = 2, Signs = SignPlacement.Before, Seed = 2)]
    public static partial void EncodeAll512(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<BFloat16> rotatedScales,
        ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [DequantizeRotateKernel(Of = nameof(EncodeAll512))]
    public static partial void DecodeAll512(
        ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<byte> zeroPoints, ReadOnlySpan<BFloat16> rotatedScales, ReadOnlySpan<float> inverseOuterMatrix, ReadOnlySpan<Half> inverseMatrix,
        ReadOnlySpan<float> channelScales, ReadOnlySpan<int> permutation, Span<float> destination);

    private static float Halved(float x) => x / 2;

    /// <summary>Shared exponents with integer mantissas, as block quantization has them.</summary>
    [IntegerGrid(8, -127, 127, 127)]
    [PowerOfTwoScale(ScaleRounding.Up)]
    internal readonly struct MxInt8 : INumberFormat;
}
