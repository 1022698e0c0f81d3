namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>bfloat16 as every operand that can store it, alone and with other types.</summary>
internal static partial class BFloat16Kernels
{
    [HadamardKernel(2)]
    public static partial void Transform2(ReadOnlySpan<BFloat16> source, Span<BFloat16> destination);

    [HadamardKernel(64)]
    public static partial void Transform64(ReadOnlySpan<BFloat16> source, Span<BFloat16> destination);

    [HadamardKernel(256, Scale = HadamardScale.None)]
    public static partial void TransformToFloat256(ReadOnlySpan<BFloat16> source, Span<float> destination);

    [HadamardKernel(1024, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void TransformFromHalf1024(ReadOnlySpan<Half> source, Span<BFloat16> destination);

    [HadamardKernel(32768)]
    public static partial void Transform32768(ReadOnlySpan<BFloat16> source, Span<BFloat16> destination);

    [RotateQuantizeKernel<Int8>(48, Rotation = 16, GroupSize = 16)]
    public static partial void EncodeInt8Row48(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Row48))]
    public static partial void DecodeInt8Row48(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<Int4>(256, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 6)]
    public static partial void EncodeInt4Row256(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4Row256))]
    public static partial void DecodeInt4Row256(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, Span<float> destination);

    [RotateQuantizeKernel<Int2>(4096, Rotation = 4096, GroupSize = 1024)]
    public static partial void EncodeInt2Row4096(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Row4096))]
    public static partial void DecodeInt2Row4096(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<Ternary>(128, GroupSize = 32)]
    public static partial void EncodeTernaryRow128(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTernaryRow128))]
    public static partial void DecodeTernaryRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, Span<BFloat16> destination);
}
