using Kernels.PtxEmulator.Execution;

namespace Kernels.PtxEmulator.Memory;

/// <summary>Remembers who accessed which byte of a region, to find data races.</summary>
internal sealed class Shadow(int bytes)
{
    private readonly ShadowPage?[] _pages = new ShadowPage[(bytes + ShadowPage.Bytes - 1) / ShadowPage.Bytes];
    private int _generation = 1;

    /// <summary>Everything before is ordered before everything that follows.</summary>
    public void Forget() => _generation++;

    /// <summary>Checks and records an aligned access; the first conflict, with the offset it is at.</summary>
    public Conflict? Check(PtxThread thread, int offset, int size, AccessKind kind, bool writes, out int conflictOffset)
    {
        ShadowPage page = _pages[offset / ShadowPage.Bytes] ??= new ShadowPage();
        page.Prepare(_generation, size);
        int granule = page.Granule;
        int first = offset % ShadowPage.Bytes / granule;
        int last = first + (size - 1) / granule;
        for (int i = first; i <= last; i++)
        {
            ref ShadowCell cell = ref page.Cells[i];
            Conflict? conflict = writes ? cell.Write(thread, kind) : cell.Read(thread, kind);
            if (conflict is not null)
            {
                conflictOffset = offset + (i - first) * granule;
                return conflict;
            }
        }

        conflictOffset = 0;
        return null;
    }
}
