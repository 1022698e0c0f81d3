using System.Numerics;

namespace Kernels;

/// <summary>The best scores so far, as a binary heap in the caller's memory with the worst of them at its root.</summary>
internal readonly ref struct ScoreHeap
{
    private readonly Span<int> _indices;
    private readonly Span<float> _values;

    /// <summary>A heap of the first scores, as many as the spans hold.</summary>
    public ScoreHeap(Span<int> indices, Span<float> values, ReadOnlySpan<float> scores)
    {
        _indices = indices;
        _values = values;
        scores[..values.Length].CopyTo(values);
        for (int i = 0; i < indices.Length; i++) indices[i] = i;
        for (int parent = (indices.Length / 2) - 1; parent >= 0; parent--) Sink(parent, indices.Length);
    }

    /// <summary>Whether no score of a vector is better than the worst here. Not equal ones either: their indices are higher.</summary>
    public bool TakesNone(Vector<float> scores) => !float.IsNaN(_values[0]) && !Vector.GreaterThanAny(scores, new Vector<float>(_values[0]));

    /// <summary>Takes a score in place of the worst, if it is better.</summary>
    public void Offer(int index, float score)
    {
        if (!IsBetter(score, index, _values[0], _indices[0])) return;
        (_values[0], _indices[0]) = (score, index);
        Sink(0, _indices.Length);
    }

    /// <summary>Ends the heap: the best comes first.</summary>
    public void Sort()
    {
        for (int count = _indices.Length - 1; count > 0; count--)
        {
            Swap(0, count);
            Sink(0, count);
        }
    }

    // CompareTo takes NaN for the smallest, and -0 for 0.
    private static bool IsBetter(float score, int index, float other, int otherIndex)
    {
        int order = score.CompareTo(other);
        return order > 0 || (order == 0 && index < otherIndex);
    }

    private void Sink(int parent, int count)
    {
        while (true)
        {
            int child = (2 * parent) + 1;
            if (child >= count) return;
            if (child + 1 < count && IsBetter(_values[child], _indices[child], _values[child + 1], _indices[child + 1])) child++;
            if (!IsBetter(_values[parent], _indices[parent], _values[child], _indices[child])) return;
            Swap(parent, child);
            parent = child;
        }
    }

    private void Swap(int left, int right)
    {
        (_values[left], _values[right]) = (_values[right], _values[left]);
        (_indices[left], _indices[right]) = (_indices[right], _indices[left]);
    }
}
