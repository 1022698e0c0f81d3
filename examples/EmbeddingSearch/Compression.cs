using Kernels;
using static EmbeddingSearch.WordKernels;

namespace EmbeddingSearch;

/// <summary>The kernels that compress vectors, bring them back, and multiply queries with them.</summary>
internal sealed record Compression(
    string Name,
    KernelInfo Encoder,
    LutGemmInfo Scorer,
    Action<KernelDevice, ReadOnlySpan<float>, Span<byte>, Span<Half>> Encode,
    Action<KernelDevice, ReadOnlySpan<byte>, ReadOnlySpan<Half>, Span<float>> Decode,
    Action<KernelDevice, ReadOnlySpan<float>, PackedWeights, Span<float>> Score)
{
    /// <summary>Those of this program. Of the methods of a name, these are the generated ones, which take the device first.</summary>
    public static IReadOnlyList<Compression> All { get; } =
    [
        new("INT8", EncodeInt8Kernel, ScoreInt8Kernel, EncodeInt8, DecodeInt8, ScoreInt8),
        new("INT8, rotated", EncodeInt8RotatedKernel, ScoreInt8RotatedKernel, EncodeInt8Rotated, DecodeInt8Rotated, ScoreInt8Rotated),
        new("INT4", EncodeInt4Kernel, ScoreInt4Kernel, EncodeInt4, DecodeInt4, ScoreInt4),
        new("INT4, rotated", EncodeInt4RotatedKernel, ScoreInt4RotatedKernel, EncodeInt4Rotated, DecodeInt4Rotated, ScoreInt4Rotated),
        new("INT2", EncodeInt2Kernel, ScoreInt2Kernel, EncodeInt2, DecodeInt2, ScoreInt2),
        new("INT2, rotated", EncodeInt2RotatedKernel, ScoreInt2RotatedKernel, EncodeInt2Rotated, DecodeInt2Rotated, ScoreInt2Rotated),
        new("ternary", EncodeTernaryKernel, ScoreTernaryKernel, EncodeTernary, DecodeTernary, ScoreTernary),
        new("ternary, rotated", EncodeTernaryRotatedKernel, ScoreTernaryRotatedKernel, EncodeTernaryRotated, DecodeTernaryRotated, ScoreTernaryRotated),
    ];

    public CompressedVectors Run(KernelDevice device, ReadOnlySpan<float> rows)
    {
        var memory = new CompressedVectors(rows.Length / WordVectors.RowLength, Encoder);
        Encode(device, rows, memory.Codes, memory.Scales);
        Decode(device, memory.Codes, memory.Scales, memory.Decoded);
        return memory;
    }
}
