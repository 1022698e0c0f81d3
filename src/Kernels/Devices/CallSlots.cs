namespace Kernels.Devices;

/// <summary>The slots of some rows of a call. They were checked; those that are none by now are taken for the nearest that are.</summary>
internal readonly unsafe struct CallSlots
{
    private readonly int* _slots;
    private readonly long _last;

    /// <param name="kernel">The kernel; where it has no slots, there are none.</param>
    /// <param name="slots">The slots of the call.</param>
    /// <param name="firstBlock">The first block of the rows.</param>
    /// <param name="blocks">The blocks of the rows.</param>
    /// <param name="count">The rows of scattered operands.</param>
    public CallSlots(KernelInfo kernel, nint slots, long firstBlock, long blocks, long count)
    {
        if (kernel.Slots < 0) return;
        _slots = (int*)slots + (firstBlock / kernel.BlocksPerRow);
        _last = count - 1;
        Rows = (int)(blocks / kernel.BlocksPerRow);
        AreConsecutive = Run(0, out long first) == Rows;
        First = first;
    }

    public int Rows { get; }

    /// <summary>The first row's.</summary>
    public long First { get; }

    /// <summary>Whether the rows are one after the other where they are.</summary>
    public bool AreConsecutive { get; }

    /// <summary>How many rows from one on are one after the other, and where the first of them is.</summary>
    public int Run(int row, out long slot)
    {
        int first = _slots[row];
        int run = 1;
        while (row + run < Rows && _slots[row + run] == first + run) run++;
        slot = Math.Clamp(first, 0, _last);
        return (int)Math.Min(run, _last - slot + 1);
    }

    /// <summary>Copies rows from their slots to memory where they are one after the other.</summary>
    public void Gather(byte* scattered, byte* rows, long rowBytes)
    {
        for (int row = 0; row < Rows;)
        {
            int run = Run(row, out long slot);
            Copy(scattered + (slot * rowBytes), rows + (row * rowBytes), run * rowBytes);
            row += run;
        }
    }

    /// <summary>Copies rows from memory where they are one after the other to their slots.</summary>
    public void Scatter(byte* rows, byte* scattered, long rowBytes)
    {
        for (int row = 0; row < Rows;)
        {
            int run = Run(row, out long slot);
            Copy(rows + (row * rowBytes), scattered + (slot * rowBytes), run * rowBytes);
            row += run;
        }
    }

    /// <summary>What a row has as its only scale takes less time than a call.</summary>
    private static void Copy(byte* source, byte* destination, long bytes)
    {
        if (bytes == sizeof(int)) *(int*)destination = *(int*)source;
        else if (bytes == sizeof(short)) *(short*)destination = *(short*)source;
        else Buffer.MemoryCopy(source, destination, bytes, bytes);
    }
}
