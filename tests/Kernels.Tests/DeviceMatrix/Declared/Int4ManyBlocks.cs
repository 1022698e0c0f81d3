namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Four-bit codes of rows of several blocks, also of numbers of blocks that are no power of two.</summary>
internal static partial class Int4ManyBlocks
{
    [RotateQuantizeKernel<Int4>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.Before, Seed = 368)]
    public static partial void Encode48Rotation16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode48Rotation16Group16))]
    public static partial void Decode48Rotation16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(80, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 592)]
    public static partial void Encode80Rotation16Group16HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode80Rotation16Group16HalfScales))]
    public static partial void Decode80Rotation16Group16HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(64, GroupSize = 32)]
    public static partial void Encode64Group32HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode64Group32HalfSource))]
    public static partial void Decode64Group32HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(64, Rotation = 8, GroupSize = 16, Signs = SignPlacement.Before, Seed = 472)]
    public static partial void Encode64Rotation8Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode64Rotation8Group16))]
    public static partial void Decode64Rotation8Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(192, Rotation = 64, GroupSize = 32, Signs = SignPlacement.After, Seed = 1440)]
    public static partial void Encode192Rotation64Group32Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode192Rotation64Group32Half))]
    public static partial void Decode192Rotation64Group32Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode192Rotation64Group32Half))]
    public static partial void Decode192Rotation64Group32HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(256, Rotation = 16, GroupSize = 64)]
    public static partial void Encode256Rotation16Group64HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode256Rotation16Group64HalfScales))]
    public static partial void Decode256Rotation16Group64HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(384, Rotation = 128, GroupSize = 64)]
    public static partial void Encode384Rotation128Group64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode384Rotation128Group64))]
    public static partial void Decode384Rotation128Group64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(384, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 2880)]
    public static partial void Encode384Rotation128Group64HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode384Rotation128Group64HalfSource))]
    public static partial void Decode384Rotation128Group64HalfSourceToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(512, Rotation = 2, GroupSize = 32)]
    public static partial void Encode512Rotation2Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode512Rotation2Group32))]
    public static partial void Decode512Rotation2Group32(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(2048, Rotation = 1024, GroupSize = 256, Signs = SignPlacement.Before, Seed = 15616)]
    public static partial void Encode2048Rotation1024Group256HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode2048Rotation1024Group256HalfScales))]
    public static partial void Decode2048Rotation1024Group256HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(4096, Rotation = 128)]
    public static partial void Encode4096Rotation128Group128HalfScales(Span<Half> scales, ReadOnlySpan<float> source, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(Encode4096Rotation128Group128HalfScales))]
    public static partial void Decode4096Rotation128Group128HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode4096Rotation128Group128HalfScales))]
    public static partial void Decode4096Rotation128Group128HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);
}
