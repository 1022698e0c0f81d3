namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Levels that are looked up in tables: more than 16, a code a byte; as many as codes of 5 to 8 bits have, and fewer.</summary>
internal static partial class LargeCodebooks
{
    [RotateQuantizeKernel<LloydMax8>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 777001)]
    public static partial void EncodeRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow128))]
    public static partial void DecodeRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax7>(768, Rotation = 768, GroupSize = 64, ScaleFit = Kernels.ScaleFit.LeastSquares)]
    public static partial void EncodeRow768(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow768))]
    public static partial void DecodeRow768(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);

    [RotateQuantizeKernel<LloydMax6>(96, Rotation = 32, GroupSize = 16)]
    public static partial void EncodeRow96(ReadOnlySpan<float> source, ReadOnlySpan<Half> scales, Span<byte> codes);

    [DequantizeRotateKernel(Of = nameof(EncodeRow96))]
    public static partial void DecodeRow96(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<LloydMax5>(4096, Rotation = 4096, GroupSize = 4096, Signs = SignPlacement.After, Seed = 5)]
    public static partial void EncodeRow4096(ReadOnlySpan<BFloat16> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow4096))]
    public static partial void DecodeRow4096(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Seventeen>(256, GroupSize = 32)]
    public static partial void EncodeSeventeen256(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSeventeen256))]
    public static partial void DecodeSeventeen256(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<Seventy>(64, GroupSize = 16)]
    public static partial void EncodeSeventy64(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeSeventy64))]
    public static partial void DecodeSeventy64(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<Nine>(1024, Rotation = 512)]
    public static partial void EncodeNine1024(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNine1024))]
    public static partial void DecodeNine1024(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [Codebook(-8, -5, -3.5f, -2.5f, -1.75f, -1, -0.5f, -0.25f, 0, 0.25f, 0.5f, 1, 1.75f, 2.5f, 3.5f, 5, 8)]
    [PowerOfTwoScale(ScaleRounding.Up)]
    internal readonly struct Seventeen : INumberFormat;

    [Codebook(-2, -1.5f, -1, -0.5f, 0.1f, 0.5f, 1, 1.25f, 1.5f)]
    internal readonly struct Nine : INumberFormat;

    /// <summary>Of uneven distances, the largest one alone at its end, numbers in the middle to the greater code.</summary>
    [Codebook(
        new float[]
        {
            -40, -39, -38, -36, -35, -33, -32, -30, -29, -28, -27, -26, -25, -24, -22, -21, -19, -18, -17, -16, -15, -14, -13, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1.5f,
            -1, -0.75f, -0.5f, -0.25f, 0.125f, 0.375f, 0.5f, 0.75f, 1, 1.25f, 1.5f, 1.75f, 2, 2.5f, 3, 3.5f, 4, 4.5f, 5, 5.5f, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 24, 28, 64,
        },
        Rounding = CodeRounding.HalfUp)]
    internal readonly struct Seventy : INumberFormat;
}
