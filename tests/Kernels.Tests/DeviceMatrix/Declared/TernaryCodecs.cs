namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Two-bit codes whose scale is made of a mean: its sum has an order, which every group size puts elsewhere.</summary>
internal static partial class TernaryCodecs
{
    [RotateQuantizeKernel<Ternary>(64, GroupSize = 16)]
    public static partial void EncodeRow64Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow64Group16))]
    public static partial void DecodeRow64Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 67)]
    public static partial void EncodeRow48Rotation16Group16HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow48Rotation16Group16HalfScales))]
    public static partial void DecodeRow48Rotation16Group16HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(32, GroupSize = 32)]
    public static partial void EncodeRow32Group32HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow32Group32HalfScales))]
    public static partial void DecodeRow32Group32HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Ternary>(256, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 291)]
    public static partial void EncodeRow256Rotation128Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow256Rotation128Group32Half))]
    public static partial void DecodeRow256Rotation128Group32HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Ternary>(192, Rotation = 64, GroupSize = 64)]
    public static partial void EncodeRow192Rotation64Group64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow192Rotation64Group64))]
    public static partial void DecodeRow192Rotation64Group64ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Ternary>(128, Rotation = 128, Signs = SignPlacement.After, Seed = 259)]
    public static partial void EncodeRow128Rotation128Group128HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow128Rotation128Group128HalfSource))]
    public static partial void DecodeRow128Rotation128Group128HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(384)]
    public static partial void EncodeRow384Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow384Group128))]
    public static partial void DecodeRow384Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(1024, Rotation = 256, GroupSize = 256, Signs = SignPlacement.Before, Seed = 1283)]
    public static partial void EncodeRow1024Rotation256Group256HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow1024Rotation256Group256HalfScales))]
    public static partial void DecodeRow1024Rotation256Group256HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(2048, Rotation = 64, GroupSize = 1024)]
    public static partial void EncodeRow2048Rotation64Group1024(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow2048Rotation64Group1024))]
    public static partial void DecodeRow2048Rotation64Group1024(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(4096, Rotation = 4096, GroupSize = 4096)]
    public static partial void EncodeRow4096Rotation4096Group4096Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow4096Rotation4096Group4096Half))]
    public static partial void DecodeRow4096Rotation4096Group4096Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(8192, GroupSize = 8192)]
    public static partial void EncodeRow8192Group8192(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow8192Group8192))]
    public static partial void DecodeRow8192Group8192ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);
}
