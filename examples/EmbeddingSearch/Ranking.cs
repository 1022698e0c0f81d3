using System.Numerics;

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

    /// <summary>The rows of all scores that are the best.</summary>
    public static int[] Best(ReadOnlySpan<float> scores, int count)
    {
        var best = new Ranking(count);
        for (int row = 0, next; row < scores.Length; row = next)
        {
            next = Math.Min(row + Vector<float>.Count, scores.Length);

            // Hardly any score is among the best, so a vector of them is looked at together.
            if (next - row == Vector<float>.Count && !best.TakesAny(new Vector<float>(scores[row..]))) continue;
            for (int i = row; i < next; i++) best.Add(i, scores[i]);
        }

        return best.Rows;
    }

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

    private bool TakesAny(Vector<float> scores) => Vector.GreaterThanAny(scores, new Vector<float>(_scores[^1]));
}
