using System.Runtime.InteropServices;
using Kernels.PtxEmulator.Memory;

namespace Kernels.PtxEmulator;

/// <summary>Global memory of a <see cref="PtxMachine"/>.</summary>
public sealed class PtxBuffer
{
    internal PtxBuffer(PtxMachine machine, MemoryRegion region)
    {
        Machine = machine;
        Region = region;
    }

    public string Name => Region.Name;

    public ulong Address => Region.Address;

    public int Length => Region.Length;

    internal PtxMachine Machine { get; }

    internal MemoryRegion Region { get; }

    /// <summary>A copy of the bytes; those that nothing wrote hold <see cref="MemoryRegion.UnwrittenByte"/>.</summary>
    public byte[] ToArray() => (byte[])Region.Data.Clone();

    public T[] ToArray<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Region.Data).ToArray();

    /// <summary>Whether the byte was initialised or written by a launch.</summary>
    public bool IsWritten(int offset) => Region.FirstUnwritten(offset, 1) < 0;
}
