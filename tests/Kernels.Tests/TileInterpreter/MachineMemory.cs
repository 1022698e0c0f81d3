namespace Kernels.Tests.TileInterpreter;

/// <summary>The bytes of a memory object, which of them are written, and who accessed them.</summary>
internal sealed class MachineMemory
{
    private readonly bool[] _written;
    private readonly bool _isReadOnly;
    private readonly AccessHistory? _history;

    private MachineMemory(string name, byte[] bytes, bool isWritten, bool isReadOnly, AccessHistory? history)
    {
        Name = name;
        Bytes = bytes;
        _written = new bool[bytes.Length];
        if (isWritten) Array.Fill(_written, true);
        _isReadOnly = isReadOnly;
        _history = history;
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    /// <summary>Memory with contents; where nothing can be written, nothing collides.</summary>
    public static MachineMemory Holding(string name, byte[] bytes, LaneOrder order, bool isReadOnly = false) =>
        new(name, [.. bytes], true, isReadOnly, isReadOnly ? null : History(order, bytes.Length));

    /// <summary>Memory that must be written before it is read.</summary>
    public static MachineMemory Unwritten(string name, int bytes, LaneOrder order) =>
        new(name, new byte[bytes], false, false, History(order, bytes));

    /// <summary>Unwritten memory of one thread block or vector.</summary>
    public static MachineMemory Local(string name, int bytes, LaneOrder order) =>
        new(name, new byte[bytes], false, false, History(order, bytes, isShared: true));

    /// <summary>The first byte that nothing wrote, or −1.</summary>
    public int FirstUnwritten() => Array.IndexOf(_written, false);

    public uint Read(long offset, int size, Accessor accessor)
    {
        RequireInside(offset, size, accessor, "reads");
        uint word = 0;
        for (int i = 0; i < size; i++)
        {
            if (!_written[offset + i])
                throw new TileFaultException(TileFault.UnwrittenRead, $"{accessor} reads byte {offset + i} of {Name}, which nothing wrote");
            word |= (uint)Bytes[offset + i] << (8 * i);
            _history?.Read(offset + i, accessor, Name);
        }

        return word;
    }

    public void Write(long offset, int size, uint word, Accessor accessor)
    {
        RequireInside(offset, size, accessor, "writes");
        if (_isReadOnly) throw new TileFaultException(TileFault.ReadOnlyStore, $"{accessor} writes {Name}");
        for (int i = 0; i < size; i++)
        {
            Bytes[offset + i] = (byte)(word >> (8 * i));
            _written[offset + i] = true;
            _history?.Write(offset + i, accessor, Name);
        }
    }

    private void RequireInside(long offset, int size, Accessor accessor, string verb)
    {
        if (offset < 0 || offset + size > Bytes.Length)
            throw new TileFaultException(TileFault.OutOfBounds, $"{accessor} {verb} bytes {offset}..{offset + size - 1} of {Name}, which has {Bytes.Length}");
    }

    private static AccessHistory? History(LaneOrder order, int bytes, bool isShared = false) =>
        order == LaneOrder.Independent ? new AccessHistory(bytes, isShared) : null;
}
