using Kernels.Ggml;

namespace Kernels.Compare.Described;

/// <summary>Formats behind a rotation of 128, from float rows and back; scales of Half where the format leaves them open.</summary>
internal static partial class FloatFormats
{
    private const int RowLength = 4096;
    private const int Rotation = 128;
    private const int Group = 128;

    private static readonly FormatElement<float> s_element = new(FloatTransforms.All.Single(kernel => kernel.Length == Rotation), value => value, value => value);

    public static IReadOnlyList<FormatKernels> All { get; } =
    [
        new FormatKernels<float, Half>("Int4", 1.3775e-2, s_element, EncodeInt4, EncodeInt4Kernel, DecodeInt4, DecodeInt4Kernel),
        new FormatKernels<float, Half>("Int8", 4.1815e-5, s_element, EncodeInt8, EncodeInt8Kernel, DecodeInt8, DecodeInt8Kernel),
        new FormatKernels<float, byte>("MxFp4", 1.3224e-2, s_element, EncodeMxFp4, EncodeMxFp4Kernel, DecodeMxFp4, DecodeMxFp4Kernel),
        new FormatKernels<float, byte>("NvFp4", 9.015e-3, s_element, EncodeNvFp4, EncodeNvFp4Kernel, DecodeNvFp4, DecodeNvFp4Kernel),
        new FormatKernels<float, Half>("LloydMax4", 9.33e-3, s_element, EncodeLloydMax4, EncodeLloydMax4Kernel, DecodeLloydMax4, DecodeLloydMax4Kernel),
        new FormatKernels<float, Half>("Nf4", 9.18e-3, s_element, EncodeNf4, EncodeNf4Kernel, DecodeNf4, DecodeNf4Kernel),
        new FormatKernels<float, Half>("LloydMax2", 0.1160, s_element, EncodeLloydMax2, EncodeLloydMax2Kernel, DecodeLloydMax2, DecodeLloydMax2Kernel),
        new FormatKernels<float, Half>("LloydMax3", 3.40e-2, s_element, EncodeLloydMax3, EncodeLloydMax3Kernel, DecodeLloydMax3, DecodeLloydMax3Kernel),
        new FormatKernels<float, byte>("Q4_0", 7.3805e-3, s_element, (device, source, blocks, _) => EncodeQ40(device, source, blocks), EncodeQ40Kernel, (device, blocks, _, destination) => DecodeQ40(device, blocks, destination), DecodeQ40Kernel),
        new FormatKernels<float, byte>("Q4_1", 6.16e-3, s_element, (device, source, blocks, _) => EncodeQ41(device, source, blocks), EncodeQ41Kernel, (device, blocks, _, destination) => DecodeQ41(device, blocks, destination), DecodeQ41Kernel),
        new FormatKernels<float, byte>("Q8_0", 2.8621e-5, s_element, (device, source, blocks, _) => EncodeQ80(device, source, blocks), EncodeQ80Kernel, (device, blocks, _, destination) => DecodeQ80(device, blocks, destination), DecodeQ80Kernel),
    ];

    [RotateQuantizeKernel<Int4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    private static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    private static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<MxFp4>(RowLength, Rotation = Rotation)]
    private static partial void EncodeMxFp4(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMxFp4))]
    private static partial void DecodeMxFp4(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<NvFp4>(RowLength, Rotation = Rotation)]
    private static partial void EncodeNvFp4(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNvFp4))]
    private static partial void DecodeNvFp4(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeLloydMax4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLloydMax4))]
    private static partial void DecodeLloydMax4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Nf4>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeNf4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNf4))]
    private static partial void DecodeNf4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax2>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeLloydMax2(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLloydMax2))]
    private static partial void DecodeLloydMax2(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(RowLength, Rotation = Rotation, GroupSize = Group)]
    private static partial void EncodeLloydMax3(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeLloydMax3))]
    private static partial void DecodeLloydMax3(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Q4_0>(RowLength, Rotation = Rotation)]
    private static partial void EncodeQ40(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ40))]
    private static partial void DecodeQ40(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q4_1>(RowLength, Rotation = Rotation)]
    private static partial void EncodeQ41(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ41))]
    private static partial void DecodeQ41(ReadOnlySpan<byte> blocks, Span<float> destination);

    [RotateQuantizeKernel<Q8_0>(RowLength, Rotation = Rotation)]
    private static partial void EncodeQ80(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeQ80))]
    private static partial void DecodeQ80(ReadOnlySpan<byte> blocks, Span<float> destination);
}
