namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Four-bit codes of rows that are one block: the rotation or the group is the row.</summary>
internal static partial class Int4OneBlock
{
    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void Encode16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode16Group16))]
    public static partial void Decode16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(64, GroupSize = 64, Signs = SignPlacement.Before, Seed = 512)]
    public static partial void Encode64Group64HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode64Group64HalfSource))]
    public static partial void Decode64Group64HalfSourceToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(128)]
    public static partial void Encode128Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode128Group128))]
    public static partial void Decode128Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128)]
    public static partial void Encode128Rotation128Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128))]
    public static partial void Decode128Rotation128Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128))]
    public static partial void Decode128Rotation128Group128ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128)]
    public static partial void Encode128Rotation128Group128Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128Half))]
    public static partial void Decode128Rotation128Group128Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128Half))]
    public static partial void Decode128Rotation128Group128HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(256, Rotation = 256, GroupSize = 256, Signs = SignPlacement.After, Seed = 2304)]
    public static partial void Encode256Rotation256Group256(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode256Rotation256Group256))]
    public static partial void Decode256Rotation256Group256(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(1024, Rotation = 1024)]
    public static partial void Encode1024Rotation1024Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode1024Rotation1024Group128))]
    public static partial void Decode1024Rotation1024Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(4096, Rotation = 64, GroupSize = 4096)]
    public static partial void Encode4096Rotation64Group4096(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode4096Rotation64Group4096))]
    public static partial void Decode4096Rotation64Group4096(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int4>(4096, GroupSize = 4096)]
    public static partial void Encode4096Group4096Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode4096Group4096Half))]
    public static partial void Decode4096Group4096HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int4>(32768, Rotation = 32768)]
    public static partial void Encode32768Rotation32768Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode32768Rotation32768Group128))]
    public static partial void Decode32768Rotation32768Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
