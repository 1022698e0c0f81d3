namespace Kernels.Compare.Described;

/// <summary>Formats behind a rotation of 128, from half-precision rows and back; scales of Half where the format leaves them open.</summary>
internal static partial class HalfFormats
{
    private const int RowLength = 4096;
    private const int Rotation = 128;
    private const int Group = 128;

    private static readonly FormatElement<Half> s_element = new(HalfTransforms.All.Single(kernel => kernel.Length == Rotation), value => (Half)value, value => (float)value);

    public static IReadOnlyList<FormatKernels> All { get; } =
    [
        new FormatKernels<Half, Half>("Int4", 1.3775e-2, s_element, EncodeInt4, EncodeInt4Kernel, DecodeInt4, DecodeInt4Kernel),
        new FormatKernels<Half, Half>("Int8", 4.1815e-5, s_element, EncodeInt8, EncodeInt8Kernel, DecodeInt8, DecodeInt8Kernel),
        new FormatKernels<Half, byte>("MxFp4", 1.3224e-2, s_element, EncodeMxFp4, EncodeMxFp4Kernel, DecodeMxFp4, DecodeMxFp4Kernel),
        new FormatKernels<Half, byte>("NvFp4", 9.015e-3, s_element, EncodeNvFp4, EncodeNvFp4Kernel, DecodeNvFp4, DecodeNvFp4Kernel),
        new FormatKernels<Half, Half>("LloydMax4", 9.33e-3, s_element, EncodeLloydMax4, EncodeLloydMax4Kernel, DecodeLloydMax4, DecodeLloydMax4Kernel),
    ];

    [RotateQuantizeKernel<Int4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt4(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    private static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt8(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    private static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<MxFp4>(RowLength, Rotation = Rotation)]
    private static partial void EncodeMxFp4(ReadOnlySpan<Half> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp4))]
    private static partial void DecodeMxFp4(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<Half> destination);

    [RotateQuantizeKernel<NvFp4>(RowLength, Rotation = Rotation)]
    private static partial void EncodeNvFp4(ReadOnlySpan<Half> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNvFp4))]
    private static partial void DecodeNvFp4(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<Half> destination);

    [RotateQuantizeKernel<LloydMax4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeLloydMax4(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLloydMax4))]
    private static partial void DecodeLloydMax4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);
}
