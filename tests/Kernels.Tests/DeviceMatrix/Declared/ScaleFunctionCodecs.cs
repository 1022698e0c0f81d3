namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Scales by functions of what sums a group up: of each number that there is, with every kind of format, and with what else scales have.</summary>
internal static partial class ScaleFunctionCodecs
{
    [RotateQuantizeKernel<Int4>(128, Rotation = 128, GroupSize = 32, ScaleFunction = nameof(Deviations))]
    public static partial void EncodeDeviations128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeDeviations128))]
    public static partial void DecodeDeviations128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Fp8E4M3>(1536, Rotation = 1536, GroupSize = 256, ScaleFunction = nameof(Ends))]
    public static partial void EncodeEnds1536(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<NvFp4>(48, ScaleFunction = nameof(Norms))]
    public static partial void EncodeNorms48(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<MxFp4>(96, Rotation = 32, ScaleFunction = nameof(Deviations))]
    public static partial void EncodePowers96(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Int8>(4096, GroupSize = 4096, ScaleFunction = nameof(Norms), ScaleFit = ScaleFit.LeastSquares)]
    public static partial void EncodeFitted4096(ReadOnlySpan<float> source, Span<byte> codes, Span<BFloat16> scales);

    [RotateQuantizeKernel<Nf4>(64, GroupSize = 16, ScaleFunction = nameof(Ends), Refinements = 1)]
    public static partial void EncodeRefined64(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<LloydMax3>(256, Rotation = 64, GroupSize = 64, Signs = SignPlacement.Before, Seed = 2, ScaleFunction = nameof(Deviations))]
    public static partial void EncodeLevels256(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int4>(128, GroupSize = 128, ScaleFunction = nameof(Ends))]
    public static partial void EncodeAtRandom128(ReadOnlySpan<float> source, ReadOnlySpan<int> roundingSeed, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<Int4>(64, Rotation = 64, GroupSize = 16, ScaleFunction = nameof(Fixed))]
    public static partial void EncodeFixed64(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<Int8>(256, Rotation = 64, Signs = SignPlacement.Before, Seed = 2)]
    public static partial void EncodeWide256(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<float> scales);

    [RequantizeKernel(From = nameof(EncodeWide256), To = nameof(EncodeLevels256))]
    public static partial void Requantize256(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<MxFp4>(64, Rotation = 64, ScaleFunction = nameof(Difference))]
    public static partial void EncodeBelowZero64(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Int8>(32, GroupSize = 16, ScaleFunction = nameof(Difference))]
    public static partial void EncodeBelowZero32(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    /// <summary>Often below 0.</summary>
    private static float Difference(float largest, float smallest) => largest + smallest;

    private static float Deviations(float standardDeviation, float mean) => (2.5f * standardDeviation) + (mean * mean);

    private static float Ends(float largest, float smallest, float largestMagnitude) => largest - smallest - (0.5f * largestMagnitude);

    private static float Fixed() => 3.1f;

    private static float Norms(float meanMagnitude, float rootMeanSquare) => rootMeanSquare * rootMeanSquare / meanMagnitude;
}
