namespace Kernels.CompilerServices;

/// <summary>What the checks and the back ends see of an operand, be it pinned host memory or a device buffer.</summary>
internal readonly struct OperandView(nint address, long length, KernelElementType? type, bool isOpaque, long offset = 0)
{
    private readonly long _offset = offset;

    /// <summary>The first byte, or a handle when it is opaque, which can be compared but not ordered.</summary>
    public nint Address { get; } = address;

    /// <summary>The number of elements.</summary>
    public long Length { get; } = length;

    /// <summary>The element type, or null when no kernel takes it.</summary>
    public KernelElementType? Type { get; } = type;

    public unsafe void* Pointer => (void*)Address;

    /// <summary>Whether the address is one of this process, which everybody can read: that of a device may be no such, or have copies to it waiting in a queue.</summary>
    public bool IsOfProcess { get; init; }

    /// <summary>Whether this operand begins where another does.</summary>
    public bool BeginsWith(in OperandView other) => Address == other.Address && _offset == other._offset;

    /// <summary>Whether this operand and another are the same part of what an opaque handle names.</summary>
    public bool IsSamePart(in OperandView other) => isOpaque && BeginsWith(other) && Length == other.Length && Type == other.Type;

    /// <summary>Whether the first bytes of this operand share memory with the first bytes of another.</summary>
    public bool Overlaps(long bytes, in OperandView other, long otherBytes)
    {
        if (isOpaque) return Address == other.Address && _offset < other._offset + otherBytes && other._offset < _offset + bytes;
        return (nuint)Address < (nuint)other.Address + (nuint)otherBytes
            && (nuint)other.Address < (nuint)Address + (nuint)bytes;
    }
}
