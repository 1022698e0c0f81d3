using System.Collections.Immutable;

namespace Kernels;

/// <summary>Tagged values, by ascending tags. The defaults of tags are not among them.</summary>
internal sealed class WeightsProperties
{
    public static readonly WeightsProperties None = new([]);

    // A handful, which are compared at every call of a product.
    private readonly (WeightsTag Tag, ImmutableArray<long> Values)[] _entries;

    /// <param name="entries">Each tag once, ascending, and no defaults.</param>
    public WeightsProperties((WeightsTag Tag, ImmutableArray<long> Values)[] entries) => _entries = entries;

    /// <summary>All of them, those of a file that nobody here knows included.</summary>
    public ReadOnlySpan<(WeightsTag Tag, ImmutableArray<long> Values)> All => _entries;

    /// <summary>A value, or the default of its tag; 0 where it has none.</summary>
    public long this[WeightsTag tag]
    {
        get
        {
            foreach ((WeightsTag candidate, ImmutableArray<long> values) in _entries)
            {
                if (candidate == tag) return values[0];
            }

            return WeightsTags.Find(tag)?.Default ?? 0;
        }
    }

    public bool Has(WeightsTag tag) => Array.Exists(_entries, entry => entry.Tag == tag);

    public WeightsProperties With(WeightsTag tag, params ImmutableArray<long> values)
    {
        IEnumerable<(WeightsTag Tag, ImmutableArray<long> Values)> others = _entries.Where(entry => entry.Tag != tag);
        bool isDefault = values is [var single] && WeightsTags.Find(tag)?.Default == single;
        return new([.. isDefault ? others : others.Append((tag, values)).OrderBy(entry => entry.Item1)]);
    }

    /// <summary>Whether the values are the same, each bit of them.</summary>
    public bool SameAs(WeightsProperties other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (_entries.Length != other._entries.Length) return false;
        for (int i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Tag != other._entries[i].Tag || !_entries[i].Values.AsSpan().SequenceEqual(other._entries[i].Values.AsSpan())) return false;
        }

        return true;
    }
}
