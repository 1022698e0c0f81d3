using System.Numerics;

namespace Kernels;

/// <summary>The largest of many scores, such as those that a product gives a query. On the processor, on the calling thread.</summary>
public static class TopK
{
    /// <summary>Finds the largest scores, the largest first.</summary>
    /// <remarks>
    /// Of equal scores the one with the lower index comes first, so the result is the same on every machine. −0 equals 0, and NaN
    /// comes after all numbers. Nothing is allocated.
    /// </remarks>
    /// <param name="scores">The scores of one query.</param>
    /// <param name="indices">Where the places of the largest within <paramref name="scores"/> go: as many as are asked for, at most as many as there are scores.</param>
    /// <param name="values">Where the scores themselves go; as long as <paramref name="indices"/>.</param>
    /// <exception cref="ArgumentException">The lengths do not agree, more is asked for than there is, or memory overlaps.</exception>
    public static void Select(ReadOnlySpan<float> scores, Span<int> indices, Span<float> values)
    {
        if (indices.Length > scores.Length)
        {
            throw new ArgumentException($"The {indices.Length} largest of {scores.Length} scores were asked for. Ask for at most {scores.Length}.", nameof(indices));
        }

        if (values.Length != indices.Length)
        {
            throw new ArgumentException($"There is room for {indices.Length} indices and {values.Length} values. Pass as many of both.", nameof(values));
        }

        if (scores.Overlaps(values)) throw new ArgumentException("The memory overlaps that of scores. Pass memory of its own.", nameof(values));
        if (indices.IsEmpty) return;

        var heap = new ScoreHeap(indices, values, scores);
        for (int first = indices.Length, next; first < scores.Length; first = next)
        {
            next = Math.Min(first + Vector<float>.Count, scores.Length);

            // Hardly any score is among the largest, so a vector of them is looked at together.
            if (next - first == Vector<float>.Count && heap.TakesNone(new Vector<float>(scores[first..]))) continue;
            for (int i = first; i < next; i++) heap.Offer(i, scores[i]);
        }

        heap.Sort();
    }
}
