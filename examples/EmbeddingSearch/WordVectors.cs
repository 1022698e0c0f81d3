namespace EmbeddingSearch;

/// <summary>Words and their vectors: of length 1, so that an inner product is a cosine, and padded with zeros to a row.</summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;
    public const int RowLength = 128;

    private WordVectors(string[] words, float[] rows)
    {
        Words = words;
        Rows = rows;
    }

    public string[] Words { get; }

    public float[] Rows { get; }

    public int Count => Words.Length;

    public ReadOnlySpan<float> this[string word] => Rows.AsSpan(Array.IndexOf(Words, word) * RowLength, RowLength);

    public static WordVectors Normalize(string[] words, ReadOnlySpan<Half> vectors)
    {
        float[] rows = new float[words.Length * RowLength];
        for (int word = 0; word < words.Length; word++)
        {
            Span<float> row = rows.AsSpan(word * RowLength, Dimensions);
            double squares = 0;
            for (int i = 0; i < Dimensions; i++)
            {
                row[i] = (float)vectors[word * Dimensions + i];
                squares += row[i] * (double)row[i];
            }

            foreach (ref float element in row) element = (float)(element / Math.Sqrt(squares));
        }

        return new WordVectors(words, rows);
    }

    /// <summary>Takes vectors out at random to ask with; the same ones for the same seed.</summary>
    public (WordVectors Library, WordVectors Queries) HoldBack(int queries, int seed)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        new Random(seed).Shuffle(order);
        return (Take(order.AsSpan(queries)), Take(order.AsSpan(0, queries)));
    }

    private WordVectors Take(ReadOnlySpan<int> order)
    {
        string[] words = new string[order.Length];
        float[] rows = new float[order.Length * RowLength];
        for (int i = 0; i < order.Length; i++)
        {
            words[i] = Words[order[i]];
            Rows.AsSpan(order[i] * RowLength, RowLength).CopyTo(rows.AsSpan(i * RowLength));
        }

        return new WordVectors(words, rows);
    }
}
