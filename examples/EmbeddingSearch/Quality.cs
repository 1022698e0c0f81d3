using Kernels;

namespace EmbeddingSearch;

/// <summary>What a compression saves, and what is lost.</summary>
internal sealed record Quality(int BytesPerVector, double Error, double RecallDecoded, double RecallCodes)
{
    public static Quality Measure(Compression compression, KernelDevice device, WordVectors library, WordVectors queries, int[][] exact)
    {
        CompressedVectors memory = compression.Run(device, library.Rows);
        using var search = new CodeSearch(compression, memory, device);
        int[][] decoded = NearestNeighbors.Find(memory.Decoded, queries.Rows, exact[0].Length);
        int[][] codes = search.Find(queries.Rows, exact[0].Length);
        return new Quality(memory.BytesPerVector, RelativeError(library, memory), Recall(exact, decoded), Recall(exact, codes));
    }

    /// <summary>Σ(x − y)²/Σx² over the vectors' own numbers; what lands on the padding is thrown away.</summary>
    private static double RelativeError(WordVectors exact, CompressedVectors compressed)
    {
        double errors = 0, squares = 0;
        for (int row = 0; row < exact.Rows.Length; row += WordVectors.RowLength)
        {
            for (int i = row; i < row + WordVectors.Dimensions; i++)
            {
                double difference = exact.Rows[i] - (double)compressed.Decoded[i];
                errors += difference * difference;
                squares += exact.Rows[i] * (double)exact.Rows[i];
            }
        }

        return errors / squares;
    }

    /// <summary>The part of the true nearest neighbours that were found.</summary>
    private static double Recall(int[][] exact, int[][] found) =>
        exact.Zip(found, (expected, actual) => expected.Intersect(actual).Count() / (double)expected.Length).Average();
}
