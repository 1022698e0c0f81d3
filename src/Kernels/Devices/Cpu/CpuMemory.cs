using System.Runtime.InteropServices;

namespace Kernels.Devices.Cpu;

/// <summary>Native memory on a cache-line boundary, which is also the widest vector's.</summary>
internal sealed unsafe class CpuMemory : DeviceMemory
{
    public const int Alignment = 64;

    private readonly long _bytes;

    public CpuMemory(CpuDevice device, long bytes)
    {
        _bytes = bytes;
        SetHandle((nint)Allocate(bytes, device));

        // The collector sees only this small object; without the pressure it would not hurry to finalize a forgotten one.
        if (bytes > 0) GC.AddMemoryPressure(bytes);
    }

    /// <summary>The bytes rounded up, so that what follows them is aligned again.</summary>
    public static long Aligned(long bytes) => (bytes + Alignment - 1) & -Alignment;

    /// <summary>Aligned native memory, which the caller frees.</summary>
    /// <exception cref="KernelException">There is not that much.</exception>
    public static byte* Allocate(long bytes, CpuDevice? device = null)
    {
        try
        {
            return (byte*)NativeMemory.AlignedAlloc(checked((nuint)Math.Max(bytes, Alignment)), Alignment);
        }
        catch (Exception exception) when (exception is OutOfMemoryException or OverflowException)
        {
            throw new KernelException($"{bytes} bytes cannot be allocated.", device: device, innerException: exception);
        }
    }

    public override bool IsOpaque => false;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        if (_bytes > 0) GC.RemoveMemoryPressure(_bytes);
        return true;
    }
}
