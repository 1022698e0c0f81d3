namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Encoders that multiply the ends of the range of a group by numbers that all rows share.</summary>
internal static partial class ClipCodecs
{
    [RotateQuantizeKernel<Int4>(16, GroupSize = 16)]
    public static partial void EncodeShort(ReadOnlySpan<float> source, ReadOnlySpan<float> clips, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeShort))]
    public static partial void DecodeShort(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<Int8>(1152, Rotation = 384, GroupSize = 128)]
    public static partial void EncodeBaseMatrix(ReadOnlySpan<Half> source, ReadOnlySpan<Half> clips, Span<byte> codes, Span<Half> scales);

    [RotateQuantizeKernel<UInt4>(256, Rotation = 128, GroupSize = 64)]
    public static partial void EncodeZeroPoints(ReadOnlySpan<float> source, ReadOnlySpan<float> clips, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    [RotateQuantizeKernel<Affine4>(128, Rotation = 128, GroupSize = 32)]
    public static partial void EncodeMinima(ReadOnlySpan<float> source, ReadOnlySpan<BFloat16> clips, Span<byte> codes, Span<Half> scales, Span<Half> minima);

    [RotateQuantizeKernel<MxFp4>(4096, Matrix = 16)]
    public static partial void EncodeMicroscaled(ReadOnlySpan<float> source, ReadOnlySpan<float> clips, ReadOnlySpan<float> matrix, Span<byte> codes, Span<byte> scales);

    [RotateQuantizeKernel<Int4>(4096, Rotation = 4096, GroupSize = 4096, ScaleFit = ScaleFit.LeastSquares)]
    public static partial void EncodeFitted(ReadOnlySpan<float> source, ReadOnlySpan<float> clips, Span<byte> codes, Span<float> scales);
}
