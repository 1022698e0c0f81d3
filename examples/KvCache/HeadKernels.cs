using Kernels;

namespace KvCache;

/// <summary>Keys of one head of 128 elements a row, as most models have them.</summary>
internal static partial class HeadKernels
{
    public const int Row = 128;
    private const int Group = 32;
    private const ulong Seed = 11;

    /// <summary>The formats, those without a rotation before those with one.</summary>
    public static IReadOnlyList<CacheFormat> Formats { get; } =
    [
        new("INT8", Row, Row, Row / Group, EncodeInt8, DecodeInt8, ScoreInt8),
        new("INT8, rotated", Row, Row, Row / Group, EncodeInt8Rotated, DecodeInt8Rotated, ScoreInt8Rotated),
        new("INT4", Row, Row / 2, Row / Group, EncodeInt4, DecodeInt4, ScoreInt4),
        new("INT4, rotated", Row, Row / 2, Row / Group, EncodeInt4Rotated, DecodeInt4Rotated, ScoreInt4Rotated),
        new("INT2", Row, Row / 4, Row / Group, EncodeInt2, DecodeInt2, ScoreInt2),
        new("INT2, rotated", Row, Row / 4, Row / Group, EncodeInt2Rotated, DecodeInt2Rotated, ScoreInt2Rotated),
        new("TurboQuant, 4 bits", Row, Row / 2, 1, EncodeTurbo4, DecodeTurbo4, ScoreTurbo4),
        new("TurboQuant, 3 bits", Row, Turbo3Bytes, 0,
            (device, source, slots, codes, _) => EncodeTurbo3(device, source, slots, codes), (device, codes, _, slots, destination) => DecodeTurbo3(device, codes, slots, destination),
            (device, codes, _, slots, query, scores) => ScoreTurbo3(device, codes, slots, query, scores)),
    ];

    [RotateQuantizeKernel<Int8>(Row, GroupSize = Group)]
    public static partial void EncodeInt8(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8))]
    public static partial void DecodeInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt8))]
    public static partial void ScoreInt8(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Int8>(Row, GroupSize = Group, Rotation = Row, Signs = SignPlacement.Before, Seed = Seed)]
    public static partial void EncodeInt8Rotated(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt8Rotated))]
    public static partial void DecodeInt8Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt8Rotated))]
    public static partial void ScoreInt8Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Int4>(Row, GroupSize = Group)]
    public static partial void EncodeInt4(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4))]
    public static partial void DecodeInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt4))]
    public static partial void ScoreInt4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Int4>(Row, GroupSize = Group, Rotation = Row, Signs = SignPlacement.Before, Seed = Seed)]
    public static partial void EncodeInt4Rotated(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt4Rotated))]
    public static partial void DecodeInt4Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt4Rotated))]
    public static partial void ScoreInt4Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Int2>(Row, GroupSize = Group)]
    public static partial void EncodeInt2(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2))]
    public static partial void DecodeInt2(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt2))]
    public static partial void ScoreInt2(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<Int2>(Row, GroupSize = Group, Rotation = Row, Signs = SignPlacement.Before, Seed = Seed)]
    public static partial void EncodeInt2Rotated(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeInt2Rotated))]
    public static partial void DecodeInt2Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeInt2Rotated))]
    public static partial void ScoreInt2Rotated(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    [RotateQuantizeKernel<LloydMax4>(Row, GroupSize = Row, Rotation = Row, Signs = SignPlacement.Before, Seed = Seed)]
    public static partial void EncodeTurbo4(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> codes, Span<Half> scales);

    [DequantizeRotateKernel(Of = nameof(EncodeTurbo4))]
    public static partial void DecodeTurbo4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeTurbo4))]
    public static partial void ScoreTurbo4(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    private const int Turbo3Bytes = 2 + (3 * Row / 8);

    [RotateQuantizeKernel<Turbo3>(Row, Rotation = Row, Signs = SignPlacement.Before, Seed = Seed)]
    public static partial void EncodeTurbo3(ReadOnlySpan<float> source, ReadOnlySpan<int> slots, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeTurbo3))]
    public static partial void DecodeTurbo3(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, Span<float> destination);

    [InnerProductKernel(Of = nameof(EncodeTurbo3))]
    public static partial void ScoreTurbo3(ReadOnlySpan<byte> blocks, ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores);

    /// <summary>The levels of LloydMax3 in 3 bits: a scale, the low two bits of the codes, then their high bits.</summary>
    [Codebook(ScaleStatistic.RootMeanSquare, -2.1519457f, -1.34390928f, -0.75600528f, -0.24509418f, 0.24509418f, 0.75600528f, 1.34390928f, 2.1519457f)]
    [Block(elements: Row, bytes: Turbo3Bytes)]
    [BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
    [BlockField(BlockContent.Codes, offset: 2, FirstBit = 0, Bits = 2)]
    [BlockField(BlockContent.Codes, offset: 2 + (Row / 4), FirstBit = 2, Bits = 1)]
    internal readonly struct Turbo3 : INumberFormat;
}
