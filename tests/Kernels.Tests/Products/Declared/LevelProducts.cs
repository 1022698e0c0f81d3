using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products of formats whose levels are not one apart, and of scales that are powers of two.</summary>
internal static partial class LevelProducts
{
    [LutGemmKernel<MxFp4>]
    public static partial void OfMxFp4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(FloatGridCodecs.EncodeMxFp4Row384Half), OfType = typeof(FloatGridCodecs))]
    public static partial void OfRotatedMxFp4(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(FloatGridCodecs.EncodeE1M1Row64), OfType = typeof(FloatGridCodecs))]
    public static partial void OfThreeBits(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(CodebookCodecs.EncodeEightRow128), OfType = typeof(CodebookCodecs))]
    public static partial void OfPowersOfTwo(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<OneSided>(GroupSize = 16, HalfScales = true)]
    public static partial void OfOneSidedLevels(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(PowerOfTwoCodecs.EncodeUpInt8Row64), OfType = typeof(PowerOfTwoCodecs))]
    public static partial void OfInt8(ReadOnlySpan<BFloat16> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(PowerOfTwoCodecs.EncodeDownRow128), OfType = typeof(PowerOfTwoCodecs), Lowering = ProductLowering.Table)]
    public static partial void OfInt4LookedUp(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(CodebookCodecs.EncodeNf4Row64), OfType = typeof(CodebookCodecs))]
    public static partial void OfNf4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(CodebookCodecs.EncodeNf4Row384Half), OfType = typeof(CodebookCodecs))]
    public static partial void OfRotatedNf4(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(CodebookCodecs.EncodeNf4Row4096), OfType = typeof(CodebookCodecs))]
    public static partial void OfNf4InLongestGroups(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<LargestDigits>(GroupSize = 1024, RowLength = 1024)]
    public static partial void OfLargestDigits(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<SmallestDigits>(GroupSize = 1024, RowLength = 1024)]
    public static partial void OfSmallestDigits(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<AlmostOne>(GroupSize = 64)]
    public static partial void OfLevelsRoundedToOne(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<FourLevels>(GroupSize = 16)]
    public static partial void OfFourRoundedLevels(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    /// <summary>Two digits, and no sum of a group could be larger; a level that is halfway between two integers, and one below all.</summary>
    [Codebook(0, 0.25f, 127.5f, 1000.3f, 8191.75f, 16256)]
    internal readonly struct LargestDigits : INumberFormat;

    /// <summary>The same below 0: what sums begin with is the largest too.</summary>
    [Codebook(-16256, -8191.75f, -1000.3f, -0.3f)]
    internal readonly struct SmallestDigits : INumberFormat;

    /// <summary>Neighbours among binary32, which are the same integer: then nothing of codes is left to be multiplied.</summary>
    [Codebook(
        1, 1.0000001f, 1.0000002f, 1.0000004f, 1.0000005f, 1.0000006f, 1.0000007f, 1.0000008f,
        1.000001f, 1.0000011f, 1.0000012f, 1.0000013f, 1.0000014f, 1.0000015f, 1.0000017f, 1.0000018f)]
    internal readonly struct AlmostOne : INumberFormat;

    /// <summary>Two bits, none of them exact, all of them below 0.</summary>
    [Codebook(-3.1415927f, -1.4142135f, -0.1f, -1e-6f)]
    internal readonly struct FourLevels : INumberFormat;

    /// <summary>Two bits, halves of integers, none below 0, and as large as products take.</summary>
    [Codebook(0.5f, 1, 6, 63.5f)]
    internal readonly struct OneSided : INumberFormat;
}
