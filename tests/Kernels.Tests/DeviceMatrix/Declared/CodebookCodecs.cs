namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats of levels that are not equally spaced: one of the library, and some of a user's own.</summary>
internal static partial class CodebookCodecs
{
    [RotateQuantizeKernel<Nf4>(64, GroupSize = 64)]
    public static partial void EncodeNf4Row64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNf4Row64))]
    public static partial void DecodeNf4Row64(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Nf4>(384, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 4)]
    public static partial void EncodeNf4Row384Half(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNf4Row384Half))]
    public static partial void DecodeNf4Row384Half(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<Half> destination);

    [RotateQuantizeKernel<Nf4>(4096, Rotation = 4096, GroupSize = 1024)]
    public static partial void EncodeNf4Row4096(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNf4Row4096))]
    public static partial void DecodeNf4Row4096(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<EightLevels>(128, Rotation = 32, GroupSize = 32)]
    public static partial void EncodeEightRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeEightRow128))]
    public static partial void DecodeEightRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<ThreeLevels>(48, GroupSize = 16)]
    public static partial void EncodeThreeRow48(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeThreeRow48))]
    public static partial void DecodeThreeRow48(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<OfNorms>(256, Rotation = 64, GroupSize = 64)]
    public static partial void EncodeNormsRow256(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeNormsRow256))]
    public static partial void DecodeNormsRow256(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    /// <summary>Levels of numbers divided by the norm of 64 of them.</summary>
    [Codebook(ScaleStatistic.RootMeanSquare, -0.19f, -0.06f, 0.06f, 0.19f, Largest = 0.125f)]
    internal readonly struct OfNorms : INumberFormat;

    /// <summary>Halfway between two levels there is a binary32 for the most part.</summary>
    [Codebook(-8, -4, -2, -1, 1, 2, 4, 8)]
    internal readonly struct EightLevels : INumberFormat;

    /// <summary>Neither symmetric nor with a level at 0, and a code that no level has.</summary>
    [Codebook(-0.25f, 0.5f, 3)]
    internal readonly struct ThreeLevels : INumberFormat;
}
