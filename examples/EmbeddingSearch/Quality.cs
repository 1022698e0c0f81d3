namespace EmbeddingSearch;

/// <summary>What a compression loses.</summary>
internal static class Quality
{
    /// <summary>Σ(x − y)²/Σx² over the vectors' own numbers; what lands on the padding is thrown away.</summary>
    public static double RelativeError(WordVectors exact, CompressedVectors compressed)
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
    public static double Recall(int[][] exact, int[][] found) =>
        exact.Zip(found, (expected, actual) => expected.Intersect(actual).Count() / (double)expected.Length).Average();
}
