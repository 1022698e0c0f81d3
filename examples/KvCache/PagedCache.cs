using Kernels;

namespace KvCache;

/// <summary>Keys in pages of a fixed number of rows, which are allocated one by one as tokens come: nothing that is in the cache is moved, and no more than a page is allocated and not used.</summary>
internal sealed class PagedCache(CacheFormat format, KernelDevice device)
{
    private const int PageRows = 64;

    private readonly List<(byte[] Codes, Half[] Scales)> _pages = [];

    /// <summary>The rows that were appended.</summary>
    public int Count { get; private set; }

    public long Bytes => (long)_pages.Count * PageRows * format.Bytes;

    /// <summary>Encodes a row straight to its place.</summary>
    public void Append(ReadOnlySpan<float> key)
    {
        int row = Count % PageRows;
        if (row == 0) _pages.Add((new byte[PageRows * format.CodeBytes], new Half[PageRows * format.Scales]));
        (byte[] codes, Half[] scales) = _pages[^1];
        format.Encode(device, key, codes.AsSpan(row * format.CodeBytes, format.CodeBytes), scales.AsSpan(row * format.Scales, format.Scales));
        Count++;
    }

    /// <summary>The inner products of a query and all rows, page by page, on the codes.</summary>
    public float[] Score(ReadOnlySpan<float> query)
    {
        float[] scores = new float[Count];
        for (int page = 0; page * PageRows < Count; page++)
        {
            int rows = Math.Min(PageRows, Count - (page * PageRows));
            (byte[] codes, Half[] scales) = _pages[page];
            format.Score(device, codes.AsSpan(0, rows * format.CodeBytes), scales.AsSpan(0, rows * format.Scales), query, scores.AsSpan(page * PageRows, rows));
        }

        return scores;
    }

    /// <summary>All rows, decoded.</summary>
    public float[] Decode()
    {
        float[] keys = new float[Count * format.Row];
        for (int page = 0; page * PageRows < Count; page++)
        {
            int rows = Math.Min(PageRows, Count - (page * PageRows));
            (byte[] codes, Half[] scales) = _pages[page];
            format.Decode(device, codes.AsSpan(0, rows * format.CodeBytes), scales.AsSpan(0, rows * format.Scales), keys.AsSpan(page * PageRows * format.Row, rows * format.Row));
        }

        return keys;
    }
}
