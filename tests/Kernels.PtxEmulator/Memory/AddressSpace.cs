using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Memory;

/// <summary>The regions of one state space, by ascending address.</summary>
internal sealed class AddressSpace(StateSpace space)
{
    private readonly List<MemoryRegion> _regions = [];
    private int _recent;

    /// <summary>The shared variables of an entry, unwritten.</summary>
    public static AddressSpace Shared(PtxEntry entry)
    {
        var result = new AddressSpace(StateSpace.Shared);
        foreach (Variable variable in entry.Shared)
            result.Add(MemoryRegion.Unwritten(variable.Name, StateSpace.Shared, variable.Address, variable.Bytes));
        return result;
    }

    /// <summary>Adds a region that lies above all others.</summary>
    public void Add(MemoryRegion region) => _regions.Add(region);

    /// <summary>Makes all contents unwritten, and forgets all accesses.</summary>
    public void Forget()
    {
        foreach (MemoryRegion region in _regions)
        {
            region.ForgetContents();
            region.ForgetAccesses();
        }
    }

    public void ForgetAccesses()
    {
        foreach (MemoryRegion region in _regions)
            region.ForgetAccesses();
    }

    /// <summary>The region and offset of an access; a fault when it is misaligned or not inside one region.</summary>
    public (MemoryRegion Region, int Offset) Locate(PtxThread thread, ulong address, int size)
    {
        if (address % (ulong)size != 0)
        {
            throw thread.Fault(PtxFault.Misaligned,
                $"an access of {size} bytes to {space} address 0x{address:X}, which is not a multiple of {size}");
        }

        if (_recent < _regions.Count && Contains(_regions[_recent], address, size))
            return At(_recent, address);
        int index = IndexBelow(address);
        if (index < 0 || !Contains(_regions[index], address, size))
            throw thread.Fault(PtxFault.OutOfBounds, OutOfBounds(address, size, index));
        _recent = index;
        return At(index, address);
    }

    private (MemoryRegion Region, int Offset) At(int index, ulong address) =>
        (_regions[index], (int)(address - _regions[index].Address));

    private static bool Contains(MemoryRegion region, ulong address, int size) =>
        address >= region.Address && address - region.Address + (ulong)size <= (ulong)region.Length;

    /// <summary>Index of the last region that starts at or below the address, or -1.</summary>
    private int IndexBelow(ulong address)
    {
        int low = 0;
        int high = _regions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_regions[middle].Address <= address)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private string OutOfBounds(ulong address, int size, int below)
    {
        string access = $"out of bounds: {size} bytes at {space} address 0x{address:X}";
        bool isNearAbove = below + 1 < _regions.Count && _regions[below + 1].Address - address <= AddressMap.VariableGap / 2;
        if (isNearAbove)
            return $"{access}, {_regions[below + 1].Address - address} bytes before '{_regions[below + 1].Name}'";
        if (below < 0)
            return $"{access}, which is in no variable or buffer";
        MemoryRegion region = _regions[below];
        return $"{access}, which is '{region.Name}'+{address - region.Address}; it has {region.Length} bytes";
    }
}
