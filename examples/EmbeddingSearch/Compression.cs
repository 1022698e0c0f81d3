using Kernels;

namespace EmbeddingSearch;

/// <summary>A kernel that compresses vectors and the one that brings them back.</summary>
internal sealed record Compression(
    string Name,
    KernelInfo Encoder,
    Action<KernelDevice, ReadOnlySpan<float>, Span<byte>, Span<Half>> Encode,
    Action<KernelDevice, ReadOnlySpan<byte>, ReadOnlySpan<Half>, Span<float>> Decode)
{
    public CompressedVectors Run(KernelDevice device, float[] rows)
    {
        var memory = new CompressedVectors(rows.Length / WordVectors.RowLength, Encoder);
        Encode(device, rows, memory.Codes, memory.Scales);
        Decode(device, memory.Codes, memory.Scales, memory.Decoded);
        return memory;
    }
}
