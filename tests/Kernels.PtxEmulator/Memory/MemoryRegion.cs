using System.Buffers.Binary;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Memory;

/// <summary>A buffer or variable: its bytes, which of them were written, and who accessed them.</summary>
internal sealed class MemoryRegion
{
    /// <summary>What bytes hold that nothing wrote: as a float, a value that stands out.</summary>
    public const byte UnwrittenByte = 0xCD;

    /// <summary>Null when every byte is initialised.</summary>
    private readonly bool[]? _written;

    /// <summary>Null when nothing can be written, so that nothing can race.</summary>
    private readonly Shadow? _shadow;

    private MemoryRegion(string name, StateSpace space, ulong address, byte[] data, bool isWritten, bool isReadOnly)
    {
        Name = name;
        Space = space;
        Address = address;
        Data = data;
        IsReadOnly = isReadOnly;
        _written = isWritten ? null : new bool[data.Length];
        _shadow = isReadOnly ? null : new Shadow(data.Length);
    }

    public string Name { get; }

    public StateSpace Space { get; }

    public ulong Address { get; }

    public byte[] Data { get; }

    public int Length => Data.Length;

    public bool IsReadOnly { get; }

    public static MemoryRegion Initialised(string name, StateSpace space, ulong address, byte[] data, bool isReadOnly) =>
        new(name, space, address, data, isWritten: true, isReadOnly);

    public static MemoryRegion Unwritten(string name, StateSpace space, ulong address, int bytes)
    {
        byte[] data = new byte[bytes];
        Array.Fill(data, UnwrittenByte);
        return new MemoryRegion(name, space, address, data, isWritten: false, isReadOnly: false);
    }

    /// <summary>Forgets who accessed what: everything before is ordered before everything that follows.</summary>
    public void ForgetAccesses() => _shadow?.Forget();

    /// <summary>Makes all bytes unwritten again.</summary>
    public void ForgetContents()
    {
        Array.Fill(Data, UnwrittenByte);
        if (_written is not null)
            Array.Clear(_written);
    }

    /// <summary>Offset of the first unwritten byte of a range, or -1.</summary>
    public int FirstUnwritten(int offset, int size)
    {
        int index = _written is null ? -1 : _written.AsSpan(offset, size).IndexOf(false);
        return index < 0 ? -1 : offset + index;
    }

    /// <summary>Checks and records a read of an aligned range inside the region.</summary>
    public void CheckRead(PtxThread thread, int offset, int size, AccessKind kind)
    {
        int unwritten = FirstUnwritten(offset, size);
        if (unwritten >= 0)
            throw thread.Fault(PtxFault.UnwrittenRead, $"{size} bytes are read at {Place(offset)}, of which {Place(unwritten)} was never written");
        Check(thread, offset, size, kind, writes: false);
    }

    /// <summary>Checks and records a write of an aligned range inside the region.</summary>
    public void CheckWrite(PtxThread thread, int offset, int size, AccessKind kind)
    {
        if (IsReadOnly)
            throw thread.Fault(PtxFault.ReadOnlyWrite, $"{size} bytes are written to read-only memory at {Place(offset)}");
        Check(thread, offset, size, kind, writes: true);
        _written?.AsSpan(offset, size).Fill(true);
    }

    public ulong Load(int offset, int size) => size switch
    {
        1 => Data[offset],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(Data.AsSpan(offset)),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(Data.AsSpan(offset)),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(Data.AsSpan(offset)),
    };

    public void Store(int offset, int size, ulong value)
    {
        switch (size)
        {
            case 1:
                Data[offset] = (byte)value;
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(Data.AsSpan(offset), (ushort)value);
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(Data.AsSpan(offset), (uint)value);
                break;
            default:
                BinaryPrimitives.WriteUInt64LittleEndian(Data.AsSpan(offset), value);
                break;
        }
    }

    private void Check(PtxThread thread, int offset, int size, AccessKind kind, bool writes)
    {
        if (_shadow?.Check(thread, offset, size, kind, writes, out int at) is not { } conflict)
            return;
        string access = writes ? "write" : "read";
        if (conflict.Fault == PtxFault.NonCoherentRead)
        {
            throw thread.Fault(PtxFault.NonCoherentRead,
                $"{access} at {Place(at)} meets a {conflict.Kind} in the same launch: what ld.global.nc reads must not change");
        }

        Access other = conflict.Access;
        throw thread.Fault(PtxFault.Race,
            $"data race: {access} at {Place(at)} is not ordered with the {conflict.Kind} by block {other.Block}, "
            + $"thread {other.Thread} at line {other.Line}");
    }

    private string Place(int offset) => $"'{Name}'+{offset} ({Space} address 0x{Address + (ulong)offset:X})";
}
