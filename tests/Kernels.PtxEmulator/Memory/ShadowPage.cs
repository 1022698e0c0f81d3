namespace Kernels.PtxEmulator.Memory;

/// <summary>
/// The cells of an aligned stretch of memory: one per word until an access smaller than a word comes, then one per byte.
/// </summary>
internal sealed class ShadowPage
{
    public const int Bytes = 4096;

    private const int WordBytes = 4;

    private int _generation;

    /// <summary>Bytes per cell.</summary>
    public int Granule { get; private set; } = WordBytes;

    public ShadowCell[] Cells { get; private set; } = new ShadowCell[Bytes / WordBytes];

    /// <summary>Forgets everything when the page's contents are of an earlier generation, and fits it to the access.</summary>
    public void Prepare(int generation, int accessBytes)
    {
        if (_generation != generation)
        {
            Array.Clear(Cells);
            _generation = generation;
        }

        if (accessBytes < Granule)
            Split();
    }

    private void Split()
    {
        var cells = new ShadowCell[Bytes];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = Cells[i / WordBytes];
        Cells = cells;
        Granule = 1;
    }
}
