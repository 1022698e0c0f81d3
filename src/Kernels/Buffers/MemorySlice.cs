namespace Kernels;

/// <summary>A part of memory whose handle is an address. It keeps the whole from being freed.</summary>
internal sealed class MemorySlice : DeviceMemory
{
    private readonly DeviceMemory _memory;

    public MemorySlice(DeviceMemory memory, long offset)
    {
        _memory = memory;
        bool added = false;
        memory.DangerousAddRef(ref added);
        SetHandle(memory.Address + (nint)offset);
    }

    public override bool IsOpaque => false;

    protected override bool ReleaseHandle()
    {
        _memory.DangerousRelease();
        return true;
    }
}
