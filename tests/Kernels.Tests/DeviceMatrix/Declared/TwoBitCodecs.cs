namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Two-bit codes, whose zero lies between two of them.</summary>
internal static partial class TwoBitCodecs
{
    [RotateQuantizeKernel<MidRise2>(64, GroupSize = 16)]
    public static partial void EncodeMidRise2Row64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2Row64Group16))]
    public static partial void DecodeMidRise2Row64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<MidRise2>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 368)]
    public static partial void EncodeMidRise2Row48Rotation16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2Row48Rotation16Group16))]
    public static partial void DecodeMidRise2Row48Rotation16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<MidRise2>(128, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 1088)]
    public static partial void EncodeMidRise2Row128Rotation128Group64HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2Row128Rotation128Group64HalfScales))]
    public static partial void DecodeMidRise2Row128Rotation128Group64HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2Row128Rotation128Group64HalfScales))]
    public static partial void DecodeMidRise2Row128Rotation128Group64HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<MidRise2>(1024, Rotation = 256, GroupSize = 256)]
    public static partial void EncodeMidRise2Row1024Rotation256Group256HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeMidRise2Row1024Rotation256Group256HalfSource))]
    public static partial void DecodeMidRise2Row1024Rotation256Group256HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(64, GroupSize = 16)]
    public static partial void EncodeSignOnlyRow64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnlyRow64Group16))]
    public static partial void DecodeSignOnlyRow64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeSignOnlyRow128Rotation128Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnlyRow128Rotation128Group32Half))]
    public static partial void DecodeSignOnlyRow128Rotation128Group32Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
}
