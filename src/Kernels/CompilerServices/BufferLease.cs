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
        if (buffer.IsDisposed) throw new ObjectDisposedException(name);

        (nint handle, long offset) = buffer.Memory.Place;
        var view = new OperandView(handle, buffer.Length, buffer.ElementType, buffer.Memory.IsOpaque, offset) { IsOfProcess = buffer.Device.Kind == DeviceKind.Cpu };

        // Throws for a buffer that was disposed in between.
        DeviceMemory memory = Known(view) ?? buffer.Memory;
        bool added = false;
        memory.DangerousAddRef(ref added);
        _memories[_count] = memory;
        _views[_count] = view;
        _count++;
    }

    public void Release()
    {
        for (; _count > 0; _count--) _memories[_count - 1].DangerousRelease();
    }

    /// <summary>Two slices of the same part go by one name: OpenCL leaves open what a kernel sees that writes one and reads another.</summary>
    private readonly DeviceMemory? Known(in OperandView view)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_views[i].IsSamePart(view)) return _memories[i];
        }

        return null;
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
