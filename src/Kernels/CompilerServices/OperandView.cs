namespace Kernels.CompilerServices;

/// <summary>What the checks and the back ends see of an operand, be it pinned host memory or a device buffer.</summary>
internal readonly struct OperandView(nint address, long length, KernelElementType? type, bool isOpaque)
{
    /// <summary>The first byte, or a handle when <see cref="IsOpaque"/>.</summary>
    public nint Address { get; } = address;

    /// <summary>The number of elements.</summary>
    public long Length { get; } = length;

    /// <summary>The element type, or null when no kernel takes it.</summary>
    public KernelElementType? Type { get; } = type;

    /// <summary>Whether the address is a handle, which can be compared but not ordered.</summary>
    public bool IsOpaque { get; } = isOpaque;

    public unsafe void* Pointer => (void*)Address;

    /// <summary>Whether the first bytes of this operand share memory with the first bytes of another.</summary>
    public bool Overlaps(long bytes, in OperandView other, long otherBytes)
    {
        if (IsOpaque) return Address == other.Address;
        return (nuint)Address < (nuint)other.Address + (nuint)otherBytes
            && (nuint)other.Address < (nuint)Address + (nuint)bytes;
    }
}
