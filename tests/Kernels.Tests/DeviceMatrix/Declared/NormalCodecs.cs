namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Levels in units of a group's root mean square, behind one round of signs and rotation or several.</summary>
internal static partial class NormalCodecs
{
    [RotateQuantizeKernel<LloydMax4>(128, Rotation = 128, GroupSize = 128, Signs = SignPlacement.Before, Seed = 777001)]
    public static partial void EncodeRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeRow128))]
    public static partial void DecodeRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax3>(1024, Rotation = 1024, GroupSize = 1024, Signs = SignPlacement.Before, Seed = 1, Rounds = 2)]
    public static partial void EncodeTwiceRow1024(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTwiceRow1024))]
    public static partial void DecodeTwiceRow1024(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [RotateQuantizeKernel<LloydMax2>(384, Rotation = 64, GroupSize = 32, Signs = SignPlacement.After, Seed = ulong.MaxValue, Rounds = 3)]
    public static partial void EncodeThriceRow384(ReadOnlySpan<Half> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<BFloat16> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeThriceRow384))]
    public static partial void DecodeThriceRow384(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, ReadOnlySpan<float> channelScales, Span<Half> destination);

    [RotateQuantizeKernel<LloydMax1>(16384, Rotation = 16384, GroupSize = 16384, Signs = SignPlacement.After, Seed = 5, Rounds = 2)]
    public static partial void EncodeTwiceRow16384(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTwiceRow16384))]
    public static partial void DecodeTwiceRow16384(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    [RotateQuantizeKernel<GridByRootMeanSquare>(256, GroupSize = 64)]
    public static partial void EncodeGridRow256(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeGridRow256))]
    public static partial void DecodeGridRow256(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

    [HadamardKernel(512, Signs = SignPlacement.Before, Seed = 3, Rounds = 2)]
    public static partial void TransformTwice512(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(512, Signs = SignPlacement.After, Seed = 3, Rounds = 2)]
    public static partial void TransformTwiceBack512(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8192, Signs = SignPlacement.Before, Seed = 8, Rounds = 3, Scale = HadamardScale.Inverse)]
    public static partial void TransformThrice8192(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(4, Signs = SignPlacement.After, Seed = 8, Rounds = 2, Scale = HadamardScale.None)]
    public static partial void TransformTwice4(ReadOnlySpan<float> source, Span<float> destination);

    [IntegerGrid(4, -7, 7, 2.5f, statistic: ScaleStatistic.RootMeanSquare)]
    internal readonly struct GridByRootMeanSquare : INumberFormat;
}
