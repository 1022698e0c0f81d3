namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Eight-bit codes.</summary>
internal static partial class Int8Codecs
{
    [RotateQuantizeKernel<Int8>(16, GroupSize = 16)]
    public static partial void Encode16Group16(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode16Group16))]
    public static partial void Decode16Group16(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(32, Rotation = 4, GroupSize = 32, Signs = SignPlacement.After, Seed = 260)]
    public static partial void Encode32Rotation4Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode32Rotation4Group32))]
    public static partial void Decode32Rotation4Group32ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(128, Rotation = 128)]
    public static partial void Encode128Rotation128Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128))]
    public static partial void Decode128Rotation128Group128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(128, Rotation = 128)]
    public static partial void Encode128Rotation128Group128HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128HalfScales))]
    public static partial void Decode128Rotation128Group128HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [DequantizeRotateKernel(Of = nameof(Encode128Rotation128Group128HalfScales))]
    public static partial void Decode128Rotation128Group128HalfScalesToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(1024, Rotation = 1024, GroupSize = 32, Signs = SignPlacement.Before, Seed = 8224)]
    public static partial void Encode1024Rotation1024Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode1024Rotation1024Group32))]
    public static partial void Decode1024Rotation1024Group32(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(32768, Rotation = 32768, GroupSize = 4096)]
    public static partial void Encode32768Rotation32768Group4096Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode32768Rotation32768Group4096Half))]
    public static partial void Decode32768Rotation32768Group4096HalfToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(48, Rotation = 16, GroupSize = 16, Signs = SignPlacement.After, Seed = 368)]
    public static partial void Encode48Rotation16Group16Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode48Rotation16Group16Half))]
    public static partial void Decode48Rotation16Group16Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(96, Rotation = 32, GroupSize = 32)]
    public static partial void Encode96Rotation32Group32HalfSource(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode96Rotation32Group32HalfSource))]
    public static partial void Decode96Rotation32Group32HalfSource(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(256)]
    public static partial void Encode256Group128HalfScales(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(Encode256Group128HalfScales))]
    public static partial void Decode256Group128HalfScales(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(384, Rotation = 128, GroupSize = 32)]
    public static partial void Encode384Rotation128Group32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode384Rotation128Group32))]
    public static partial void Decode384Rotation128Group32(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(640, Rotation = 64, Signs = SignPlacement.Before, Seed = 4672)]
    public static partial void Encode640Rotation64Group128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode640Rotation64Group128))]
    public static partial void Decode640Rotation64Group128ToHalf(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<Int8>(4096, Rotation = 256, GroupSize = 4096, Signs = SignPlacement.After, Seed = 33024)]
    public static partial void Encode4096Rotation256Group4096(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(Encode4096Rotation256Group4096))]
    public static partial void Decode4096Rotation256Group4096(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
}
