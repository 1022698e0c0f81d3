using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Codes that are rounded at random: of every grid, with what groups have, in rows of one block and of several, short ones and long ones.</summary>
internal static partial class RandomCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 51)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int8>(384, Rotation = 384, GroupSize = 64)]
    public static partial void EncodeWhole384(ReadOnlySpan<BFloat16> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Int2>(96, GroupSize = 16)]
    public static partial void EncodeRow96(ReadOnlySpan<int> roundingSeed, ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Ternary>(256, GroupSize = 64)]
    public static partial void EncodeTernary(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<UInt4>(1120, GroupSize = 32)]
    public static partial void EncodeZeroPoints1120(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Affine4>(64, Rotation = 64, GroupSize = 64)]
    public static partial void EncodeMinima64(ReadOnlySpan<Half> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales, Span<float> minima);

    [RotateQuantizeKernel<NvFp4>(16, Rotation = 16, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void EncodeNvFp4(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<MxFp4>(4096, Rotation = 32)]
    public static partial void EncodeMxFp4(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Float8>(128, GroupSize = 128)]
    public static partial void EncodeFp8(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int8>(256, Rotation = 128, GroupSize = 64, SharedScales = true)]
    public static partial void EncodeStatic256(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, ReadOnlySpan<float> scales, Span<byte> codes);

    [RotateQuantizeKernel<Int4>(4096, Rotation = 4096, GroupSize = 1024)]
    public static partial void EncodeLong4096(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Q4_0>(256)]
    public static partial void EncodeBlocks256(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> blocks);

    [RotateQuantizeKernel<Int4>(128, GroupSize = 128, ScaleFit = ScaleFit.LeastSquares)]
    public static partial void EncodeFitted(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    /// <summary>Whose nearest codes are found before the offset is added.</summary>
    [RotateQuantizeKernel<Excess8AwayFromZero>(128, GroupSize = 64)]
    public static partial void EncodeExcess8(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<UInt4>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeGivenZeroPoints128(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, ReadOnlySpan<float> scales, ReadOnlySpan<byte> zeroPoints, Span<byte> codes);

    /// <summary>All operands that an encoder can have.</summary>
    [RotateQuantizeKernel<UInt4>(512, Rotation = 64, GroupSize = 32, Matrix = 16, OuterMatrix = 2, Signs = SignPlacement.Before, Seed = 2)]
    public static partial void EncodeAll512(
        ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<int> roundingSeed, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix,
        ReadOnlySpan<float> outerMatrix, ReadOnlySpan<BFloat16> rotatedScales, ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [IntegerGrid(4, 0, 15, 7, 8, 8, Rounding = CodeRounding.HalfAwayFromZero)]
    internal readonly struct Excess8AwayFromZero : INumberFormat;

    [FloatGrid(exponentBits: 4, fractionBits: 3)]
    internal readonly struct Float8 : INumberFormat;
}
