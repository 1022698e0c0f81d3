using System.Runtime.InteropServices;

namespace Kernels.Devices.Cpu;

/// <summary>A thread's scratch: one native block, grown on demand, and freed when it is told to or after the thread's end.</summary>
internal sealed unsafe class CpuScratch
{
    private const long Smallest = 16 * 1024;

    private byte* _block;
    private long _bytes;

    ~CpuScratch() => Free();

    public byte* Ensure(long bytes)
    {
        if (bytes > _bytes || _block is null) Grow(bytes);
        return _block;
    }

    public void Free()
    {
        NativeMemory.AlignedFree(_block);
        _block = null;
        _bytes = 0;
    }

    private void Grow(long bytes)
    {
        Free();
        long size = Math.Max(Smallest, bytes);
        _block = CpuMemory.Allocate(size);
        _bytes = size;
    }
}
