using Kernels;

namespace EmbeddingSearch;

/// <summary>What a device takes to compress, decode and search.</summary>
internal sealed record Speed(KernelDevice Device, TimeSpan Encode, TimeSpan Decode, double QueriesPerSecond)
{
    public static Speed Measure(Compression compression, KernelDevice device, WordVectors library, WordVectors queries)
    {
        var memory = new CompressedVectors(library.Count, compression.Encoder);
        TimeSpan encode = Timing.Median(() => compression.Encode(device, library.Rows, memory.Codes, memory.Scales));
        TimeSpan decode = Timing.Median(() => compression.Decode(device, memory.Codes, memory.Scales, memory.Decoded));

        // The vectors are packed once, before; a search is the product, the way of the scores to the host, and finding the best.
        using var search = new CodeSearch(compression, memory, device);
        float[] batch = queries.Rows[..(CodeSearch.BatchSize * WordVectors.RowLength)];
        TimeSpan find = Timing.Median(() => search.Find(batch, count: 10));
        return new Speed(device, encode, decode, CodeSearch.BatchSize / find.TotalSeconds);
    }
}
