using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Codes of one encoder of those of another: wider and narrower groups, other types, shifts, blocks, and what encoders have beside.</summary>
internal static partial class Requantizers
{
    [RotateQuantizeKernel<Int8>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeNew128(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeOld128(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeNew128), To = nameof(EncodeOld128))]
    public static partial void Age128(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<Half> sourceScales, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeOld128), To = nameof(EncodeNew128))]
    public static partial void Widen128(Span<byte> codes, Span<Half> scales, ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales);

    [RotateQuantizeKernel<UInt8>(1536, Rotation = 1536, GroupSize = 64)]
    public static partial void EncodeParent1536(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Affine2>(1536, Rotation = 1536, GroupSize = 32)]
    public static partial void EncodeChild1536(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<Half> scales, Span<BFloat16> minima);

    [RequantizeKernel(From = nameof(EncodeParent1536), To = nameof(EncodeChild1536))]
    public static partial void Slice1536(
        ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, ReadOnlySpan<byte> sourceZeroPoints, ReadOnlySpan<int> bits, ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales,
        Span<BFloat16> minima);

    [RequantizeKernel(From = nameof(EncodeChild1536), To = nameof(EncodeParent1536))]
    public static partial void Join1536(
        ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<Half> sourceScales, ReadOnlySpan<BFloat16> sourceMinima, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Q4_K>(512)]
    public static partial void EncodeNested512(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q8_0>(512, Refinements = 1)]
    public static partial void EncodeBlocks512(ReadOnlySpan<float> source, Span<byte> blocks);

    [RequantizeKernel(From = nameof(EncodeNested512), To = nameof(EncodeBlocks512))]
    public static partial void OfNested512(ReadOnlySpan<byte> sourceBlocks, Span<byte> blocks);

    [RequantizeKernel(From = nameof(EncodeBlocks512), To = nameof(EncodeNested512))]
    public static partial void ToNested512(ReadOnlySpan<byte> sourceBlocks, Span<byte> blocks);

    [RotateQuantizeKernel<MxFp8E4M3>(96)]
    public static partial void EncodeFp8Row96(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<NvFp4>(96)]
    public static partial void EncodeFp4Row96(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RequantizeKernel(From = nameof(EncodeFp8Row96), To = nameof(EncodeFp4Row96))]
    public static partial void AtRandomRow96(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<byte> sourceScales, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Int8>(4096, GroupSize = 4096, SharedScales = true)]
    public static partial void EncodeStatic4096(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);

    [RotateQuantizeKernel<LloydMax3>(4096, GroupSize = 4096, ScaleFit = ScaleFit.LeastSquares)]
    public static partial void EncodeFitted4096(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeStatic4096), To = nameof(EncodeFitted4096))]
    public static partial void Fit4096(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(FromType = typeof(Requantizers), From = nameof(EncodeFitted4096), ToType = typeof(Requantizers), To = nameof(EncodeStatic4096))]
    public static partial void Static4096(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, ReadOnlySpan<float> scales, Span<byte> codes);

    [RotateQuantizeKernel<Nf4>(128, Rotation = 128, GroupSize = 64, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeLevels128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeOld128), To = nameof(EncodeLevels128))]
    public static partial void TwoTables128(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeLevels128), To = nameof(EncodeBits128))]
    public static partial void ToBits128(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> blocks);

    [RotateQuantizeKernel<ResidualCodecs.SignsOf128>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 3)]
    public static partial void EncodeBits128(ReadOnlySpan<float> source, Span<byte> blocks);

    /// <summary>Levels of both are looked up in one kernel.</summary>
    [RotateQuantizeKernel<LloydMax4>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 3, ScaleFit = ScaleFit.LeastSquares)]
    public static partial void EncodeFitted128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeLevels128), To = nameof(EncodeFitted128))]
    public static partial void TwoCodebooks128(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int3>(512, GroupSize = 64)]
    public static partial void EncodePlanes512(ReadOnlySpan<float> source, Span<byte> blocks, Span<Half> scales);

    [RotateQuantizeKernel<Int4>(512, GroupSize = 64)]
    public static partial void EncodeWords512(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RequantizeKernel(From = nameof(EncodePlanes512), To = nameof(EncodeWords512))]
    public static partial void ToWords512(ReadOnlySpan<byte> sourceBlocks, ReadOnlySpan<Half> sourceScales, Span<byte> codes, Span<Half> scales);

    [RequantizeKernel(From = nameof(EncodeWords512), To = nameof(EncodePlanes512))]
    public static partial void ToPlanes512(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<Half> sourceScales, ReadOnlySpan<int> bits, Span<byte> blocks, Span<Half> scales);

    /// <summary>A format to itself.</summary>
    [RequantizeKernel(From = nameof(EncodeWords512), To = nameof(EncodeWords512))]
    public static partial void Again512(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<Half> sourceScales, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Q6_K>(512)]
    public static partial void EncodeSix512(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q3_K>(512)]
    public static partial void EncodeThree512(ReadOnlySpan<float> source, Span<byte> blocks);

    /// <summary>Scales are codes in both, which share bytes in other ways.</summary>
    [RequantizeKernel(From = nameof(EncodeSix512), To = nameof(EncodeThree512))]
    public static partial void Nested512(ReadOnlySpan<byte> sourceBlocks, Span<byte> blocks);

    [RequantizeKernel(From = nameof(EncodeThree512), To = nameof(EncodeNested512))]
    public static partial void LargerGroups512(ReadOnlySpan<byte> sourceBlocks, Span<byte> blocks);
}
