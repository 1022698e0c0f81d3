namespace EmbeddingSearch;

/// <summary>The rows with the largest scores so far, the best first.</summary>
internal sealed class Ranking
{
    private readonly float[] _scores;

    public Ranking(int count)
    {
        Rows = new int[count];
        _scores = new float[count];
        Array.Fill(_scores, float.NegativeInfinity);
    }

    public int[] Rows { get; }

    public void Add(int row, float score)
    {
        int at = _scores.Length - 1;
        if (!(score > _scores[at])) return;
        for (; at > 0 && _scores[at - 1] < score; at--)
        {
            _scores[at] = _scores[at - 1];
            Rows[at] = Rows[at - 1];
        }

        _scores[at] = score;
        Rows[at] = row;
    }
}
