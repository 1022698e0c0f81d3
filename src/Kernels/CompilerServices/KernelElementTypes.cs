using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>Sizes of <see cref="KernelElementType"/> and its correspondence to .NET types.</summary>
internal static class KernelElementTypes
{
    public static int Size(this KernelElementType type) => type switch
    {
        KernelElementType.Float => sizeof(float),
        KernelElementType.Int32 => sizeof(int),
        KernelElementType.Half => sizeof(ushort),
        _ => sizeof(byte),
    };

    /// <summary>The element type that stores T, or null where no kernel operand does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KernelElementType? Of<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) return KernelElementType.Float;
        if (typeof(T) == typeof(Half)) return KernelElementType.Half;
        if (typeof(T) == typeof(byte)) return KernelElementType.Byte;
        if (typeof(T) == typeof(int)) return KernelElementType.Int32;
        return null;
    }
}
