using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.CompilerServices;

/// <summary>A span that a generated method passes as an operand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct HostOperand
{
    private readonly ref byte _reference;
    private readonly int _length;
    private readonly KernelElementType? _type;

    private HostOperand(ref byte reference, int length, KernelElementType? type)
    {
        _reference = ref reference;
        _length = length;
        _type = type;
    }

    /// <summary>An operand that the kernel reads.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The caller's memory.</param>
    public static HostOperand Input<T>(ReadOnlySpan<T> source)
        where T : unmanaged
        => new(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(source)), source.Length, KernelElementTypes.Of<T>());

    /// <summary>An operand that the kernel writes.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="destination">The caller's memory.</param>
    public static HostOperand Output<T>(Span<T> destination)
        where T : unmanaged
        => new(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(destination)), destination.Length, KernelElementTypes.Of<T>());

    /// <summary>Lets <c>fixed</c> pin the caller's memory.</summary>
    public ref byte GetPinnableReference() => ref _reference;

    /// <summary>The operand once its memory is pinned at an address.</summary>
    internal unsafe OperandView At(byte* address) => new((nint)address, _length, _type, isOpaque: false) { IsOfProcess = true };
}
