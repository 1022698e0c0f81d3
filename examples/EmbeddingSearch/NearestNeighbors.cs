using System.Numerics;
using System.Runtime.InteropServices;

namespace EmbeddingSearch;

/// <summary>Brute-force search of floats: for each query, the rows with the largest inner products, the best first.</summary>
internal static class NearestNeighbors
{
    private const int RowLength = WordVectors.RowLength;
    private const int TileRows = 32; // 16 KiB, which stay in the L1 cache while all queries pass

    public static int[][] Find(float[] rows, float[] queries, int count)
    {
        int[][] nearest = new int[queries.Length / RowLength][];
        int chunk = (nearest.Length + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
        Parallel.For(0, Environment.ProcessorCount, processor =>
        {
            int first = Math.Min(processor * chunk, nearest.Length);
            int last = Math.Min(first + chunk, nearest.Length);
            Find(rows, queries.AsSpan(first * RowLength), count, nearest.AsSpan(first..last));
        });
        return nearest;
    }

    private static void Find(ReadOnlySpan<float> rows, ReadOnlySpan<float> queries, int count, Span<int[]> nearest)
    {
        var best = new Ranking[nearest.Length];
        for (int query = 0; query < best.Length; query++)
        {
            best[query] = new Ranking(count);
            nearest[query] = best[query].Rows;
        }

        for (int tile = 0; tile < rows.Length / RowLength; tile += TileRows)
        {
            int end = Math.Min(tile + TileRows, rows.Length / RowLength);
            for (int query = 0; query < best.Length; query++)
            {
                ReadOnlySpan<float> asked = queries.Slice(query * RowLength, RowLength);
                for (int row = tile; row < end; row++)
                {
                    best[query].Add(row, InnerProduct(asked, rows.Slice(row * RowLength, RowLength)));
                }
            }
        }
    }

    private static float InnerProduct(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector<float>> a = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> b = MemoryMarshal.Cast<float, Vector<float>>(right);
        Vector<float> even = Vector<float>.Zero, odd = Vector<float>.Zero;
        for (int i = 0; i + 1 < a.Length; i += 2) // a row of 128 is an even number of vectors of any width
        {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }

        return Vector.Sum(even + odd);
    }
}
