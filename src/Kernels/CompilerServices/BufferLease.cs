using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>Keeps the buffers of a call from being freed by another thread while the call is made.</summary>
internal struct BufferLease
{
    private MemoryList _memories;
    private ViewList _views;
    private int _count;

    [UnscopedRef]
    public readonly ReadOnlySpan<DeviceMemory> Memories => ((ReadOnlySpan<DeviceMemory>)_memories)[.._count];

    [UnscopedRef]
    public readonly ReadOnlySpan<OperandView> Views => ((ReadOnlySpan<OperandView>)_views)[.._count];

    public void Add(DeviceBuffer buffer, string name)
    {
        if (buffer.Memory.IsClosed) throw new ObjectDisposedException(name);

        // Throws for a buffer that was disposed in between.
        bool added = false;
        buffer.Memory.DangerousAddRef(ref added);
        _memories[_count] = buffer.Memory;
        _views[_count] = new(buffer.Memory.Address, buffer.Length, buffer.ElementType, buffer.Memory.IsOpaque);
        _count++;
    }

    public void Release()
    {
        for (; _count > 0; _count--) _memories[_count - 1].DangerousRelease();
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct MemoryList
    {
        private DeviceMemory _first;
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct ViewList
    {
        private OperandView _first;
    }
}
