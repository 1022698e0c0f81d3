using System.Runtime.InteropServices;

namespace Kernels;

/// <summary>Memory of a device. The handle is an address, or a name that only the back end understands.</summary>
internal abstract class DeviceMemory() : SafeHandle(0, ownsHandle: true)
{
    /// <summary>Whether the handle is a name, which can be compared but not ordered.</summary>
    public abstract bool IsOpaque { get; }

    public override bool IsInvalid => handle == 0;

    public nint Address => handle;

    /// <summary>Where the memory is a part of what an opaque handle names: that handle, and the first byte of the part.</summary>
    public virtual (nint Handle, long Offset) Place => (handle, 0);
}
