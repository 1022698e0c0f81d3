using System.Runtime.InteropServices;

namespace KvCache;

/// <summary>The rows of one sequence of tokens: which pages they are on, as the slots of its rows.</summary>
internal sealed class PagedSequence(PagePool pool)
{
    private readonly List<int> _slots = [];
    private int _page;

    /// <summary>The slots of its rows, the first token's first.</summary>
    public ReadOnlySpan<int> Slots => CollectionsMarshal.AsSpan(_slots);

    /// <summary>A slot for one more row, on a page of its own where the last is full.</summary>
    public int Add()
    {
        int row = _slots.Count % PagePool.PageRows;
        if (row == 0) _page = pool.Take();
        _slots.Add((_page * PagePool.PageRows) + row);
        return _slots[^1];
    }
}
