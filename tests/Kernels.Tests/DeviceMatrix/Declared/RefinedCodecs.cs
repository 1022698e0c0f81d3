using Kernels.Ggml;

namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Scales, and minima, that are made anew of the codes that they give.</summary>
internal static partial class RefinedCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, Signs = SignPlacement.Before, Seed = 10, Refinements = 2)]
    public static partial void EncodeInt4(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<LloydMax3>(64, GroupSize = 64, Refinements = 1, ScaleFit = Kernels.ScaleFit.SameNorm)]
    public static partial void EncodeLloydMax3(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<NvFp4>(256, Refinements = 1)]
    public static partial void EncodeNvFp4(ReadOnlySpan<float> source, ReadOnlySpan<float> clips, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Affine4>(96, GroupSize = 32, Refinements = 3)]
    public static partial void EncodeAffine4(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales, Span<float> minima);

    [RotateQuantizeKernel<Affine2>(128, Rotation = 64, GroupSize = 16, Refinements = 1)]
    public static partial void EncodeAffine2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<Half> minima);

    [RotateQuantizeKernel<Int8>(256, GroupSize = 256, Refinements = 1)]
    public static partial void EncodeAtRandom(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Affine8>(1024, GroupSize = 1024, Refinements = 1)]
    public static partial void EncodeLong(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<float> minima);

    [RotateQuantizeKernel<Q4_0>(64, Refinements = 1)]
    public static partial void EncodeQ4_0(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q4_1>(32, Refinements = 1)]
    public static partial void EncodeQ4_1(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q2_K>(256, Refinements = 2)]
    public static partial void EncodeQ2_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q3_K>(256, Refinements = 2)]
    public static partial void EncodeQ3_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q4_K>(256, Refinements = 2)]
    public static partial void EncodeQ4_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q5_K>(256, Refinements = 2)]
    public static partial void EncodeQ5_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<Q6_K>(256, Refinements = 2)]
    public static partial void EncodeQ6_K(ReadOnlySpan<float> source, Span<byte> blocks);

    [RotateQuantizeKernel<IQ4_XS>(256, Refinements = 2)]
    public static partial void EncodeIQ4_XS(ReadOnlySpan<float> source, Span<byte> blocks);
}
