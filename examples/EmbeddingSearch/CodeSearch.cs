using Kernels;

namespace EmbeddingSearch;

/// <summary>Search by the codes: a product gives the scores of a batch of queries, and nothing is decoded.</summary>
internal sealed class CodeSearch(Compression compression, CompressedVectors library, KernelDevice device) : IDisposable
{
    public const int BatchSize = 100;

    private readonly PackedWeights _codes = compression.Scorer.Pack(
        library.Codes, library.Scales, library.Count, WordVectors.RowLength, device);

    private readonly float[] _scores = new float[BatchSize * library.Count];

    /// <summary>The rows with the largest scores, the best first.</summary>
    public static int[] Best(ReadOnlySpan<float> scores, int count)
    {
        int[] rows = new int[Math.Min(count, scores.Length)];
        TopK.Select(scores, rows, new float[rows.Length]);
        return rows;
    }

    /// <summary>The rows with the largest scores for each query, the best first.</summary>
    public int[][] Find(float[] queries, int count)
    {
        int[][] nearest = new int[queries.Length / WordVectors.RowLength][];
        for (int first = 0; first < nearest.Length; first += BatchSize)
        {
            int size = Math.Min(BatchSize, nearest.Length - first), batch = first;
            Score(queries.AsSpan(first * WordVectors.RowLength, size * WordVectors.RowLength), _scores.AsSpan(0, size * library.Count));
            Parallel.For(0, size, query =>
                nearest[batch + query] = Best(_scores.AsSpan(query * library.Count, library.Count), count));
        }

        return nearest;
    }

    public void Score(ReadOnlySpan<float> queries, Span<float> scores) => compression.Score(device, queries, _codes, scores);

    public void Dispose() => _codes.Dispose();
}
