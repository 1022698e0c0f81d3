namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Two-bit codes whose zero lies between two of them.</summary>
internal static partial class TwoBitCodecs
{
    [RotateQuantizeKernel<Int2>(64, GroupSize = 16)]
    public static partial void EncodeInt2Row64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row64Group16))]
    public static partial void DecodeInt2Row64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 368)]
    public static partial void EncodeInt2Row48Rotation16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row48Rotation16Group16))]
    public static partial void DecodeInt2Row48Rotation16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(128, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 1088)]
    public static partial void EncodeInt2Row128Rotation128Group64HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row128Rotation128Group64HalfScales))]
    public static partial void DecodeInt2Row128Rotation128Group64HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row128Rotation128Group64HalfScales))]
    public static partial void DecodeInt2Row128Rotation128Group64HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int2>(1024, Rotation = 256, GroupSize = 256)]
    public static partial void EncodeInt2Row1024Rotation256Group256HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row1024Rotation256Group256HalfSource))]
    public static partial void DecodeInt2Row1024Rotation256Group256HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(96, Rotation = 32, GroupSize = 32, Signs = SignPlacement.Before, Seed = 2096)]
    public static partial void EncodeInt2Row96Rotation32Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row96Rotation32Group32Half))]
    public static partial void DecodeInt2Row96Rotation32Group32HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int2>(384)]
    public static partial void EncodeInt2Row384Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row384Group128))]
    public static partial void DecodeInt2Row384Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(2048, Rotation = 64, GroupSize = 1024)]
    public static partial void EncodeInt2Row2048Rotation64Group1024HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row2048Rotation64Group1024HalfScales))]
    public static partial void DecodeInt2Row2048Rotation64Group1024HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(64, GroupSize = 16)]
    public static partial void EncodeSignOnlyRow64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnlyRow64Group16))]
    public static partial void DecodeSignOnlyRow64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<SignOnly>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeSignOnlyRow128Rotation128Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSignOnlyRow128Rotation128Group32Half))]
    public static partial void DecodeSignOnlyRow128Rotation128Group32Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
}
