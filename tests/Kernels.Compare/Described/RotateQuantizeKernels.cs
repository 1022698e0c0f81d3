using Kernels.Compare.Baselines;

namespace Kernels.Compare.Described;

/// <summary>Rotate-and-quantize kernels with fp32 scales, with and without a rotation.</summary>
internal static partial class RotateQuantizeKernels
{
    public const int RowLength = 4096;
    public const int Group = 128;
    public const int Rotation = 128;

    public static IReadOnlyList<QuantizeKernels> All { get; } =
    [
        new(IntegerFormat.Int4, Rotation, EncodeInt4, EncodeInt4Kernel, DecodeInt4, DecodeInt4Kernel),
        new(IntegerFormat.Int8, Rotation, EncodeInt8, EncodeInt8Kernel, DecodeInt8, DecodeInt8Kernel),
        new(IntegerFormat.Int4, 1, PlainEncodeInt4, PlainEncodeInt4Kernel, PlainDecodeInt4, PlainDecodeInt4Kernel),
        new(IntegerFormat.Int8, 1, PlainEncodeInt8, PlainEncodeInt8Kernel, PlainDecodeInt8, PlainDecodeInt8Kernel),
    ];

    [RotateQuantizeKernel<Int4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    private static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    private static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(RowLength, GroupSize = Group)]
    private static partial void PlainEncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(PlainEncodeInt4))]
    private static partial void PlainDecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(RowLength, GroupSize = Group)]
    private static partial void PlainEncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(PlainEncodeInt8))]
    private static partial void PlainDecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
