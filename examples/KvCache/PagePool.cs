using Kernels;

namespace KvCache;

/// <summary>Memory for rows of keys in pages of a fixed number, which sequences take one by one as they grow: nothing that is in it is moved, and a sequence leaves no more than a page unused.</summary>
internal sealed class PagePool(CacheFormat format, KernelDevice device, int pages)
{
    public const int PageRows = 64;

    private readonly byte[] _codes = new byte[pages * PageRows * format.CodeBytes];
    private readonly Half[] _scales = new Half[pages * PageRows * format.Scales];
    private int _taken;

    /// <summary>What the pages that were taken are of.</summary>
    public long Bytes => (long)_taken * PageRows * format.Bytes;

    /// <summary>The number of a page that nobody has.</summary>
    public int Take() => _taken < pages ? _taken++ : throw new InvalidOperationException($"All {pages} pages are taken.");

    /// <summary>Encodes rows straight to their slots, of whatever sequences they are.</summary>
    public void Write(ReadOnlySpan<float> keys, ReadOnlySpan<int> slots) => format.Encode(device, keys, slots, _codes, _scales);

    /// <summary>Decodes the rows of some slots, in the order of these.</summary>
    public void Read(ReadOnlySpan<int> slots, Span<float> keys) => format.Decode(device, _codes, _scales, slots, keys);

    /// <summary>The inner products of a query and the rows of some slots, on the codes.</summary>
    public void Score(ReadOnlySpan<int> slots, ReadOnlySpan<float> query, Span<float> scores) => format.Score(device, _codes, _scales, slots, query, scores);
}
