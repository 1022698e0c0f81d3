namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Formats whose scales are powers of two, by each rule, of grids and codebooks whose largest level is above and below 1.</summary>
internal static partial class PowerOfTwoCodecs
{
    [RotateQuantizeKernel<DownInt4>(128, Rotation = 32)]
    public static partial void EncodeDownRow128(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeDownRow128))]
    public static partial void DecodeDownRow128(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<EvenInt4>(96, GroupSize = 16, Rotation = 4, Signs = SignPlacement.Before, Seed = 96)]
    public static partial void EncodeEvenRow96(ReadOnlySpan<Half> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeEvenRow96))]
    public static partial void DecodeEvenRow96(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<Half> destination);

    [RotateQuantizeKernel<UpLevels>(4096, Rotation = 4096)]
    public static partial void EncodeUpRow4096(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeUpRow4096))]
    public static partial void DecodeUpRow4096(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<BFloat16> destination);

    [RotateQuantizeKernel<EvenTernary>(512)]
    public static partial void EncodeEvenTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeEvenTernary))]
    public static partial void DecodeEvenTernary(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<DownUnit>(64, GroupSize = 32)]
    public static partial void EncodeDownUnitRow64(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeDownUnitRow64))]
    public static partial void DecodeDownUnitRow64(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [RotateQuantizeKernel<UpInt8>(64)]
    public static partial void EncodeUpInt8Row64(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeUpInt8Row64))]
    public static partial void DecodeUpInt8Row64(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, Span<float> destination);

    [IntegerGrid(4, -7, 7, 7)]
    [PowerOfTwoScale]
    internal readonly struct DownInt4 : INumberFormat;

    [IntegerGrid(4, -7, 7, 7)]
    [PowerOfTwoScale(ScaleRounding.Even)]
    internal readonly struct EvenInt4 : INumberFormat;

    [IntegerGrid(8, -127, 127, 127)]
    [PowerOfTwoScale(ScaleRounding.Up, groupSize: 64)]
    internal readonly struct UpInt8 : INumberFormat;

    /// <summary>The largest level is 1.</summary>
    [Codebook(-1, -0.5f, 0, 0.25f, 1)]
    [PowerOfTwoScale(ScaleRounding.Up, groupSize: 512)]
    internal readonly struct UpLevels : INumberFormat;

    /// <summary>The statistic is mapped to less than 1.</summary>
    [IntegerGrid(2, -1, 1, 0.652f, statistic: ScaleStatistic.MeanMagnitude)]
    [PowerOfTwoScale(ScaleRounding.Even, groupSize: 256)]
    internal readonly struct EvenTernary : INumberFormat;

    /// <summary>The largest level is far below 1.</summary>
    [Codebook(-0.125f, 0, 0.1875f)]
    [PowerOfTwoScale(ScaleRounding.Down)]
    internal readonly struct DownUnit : INumberFormat;
}
