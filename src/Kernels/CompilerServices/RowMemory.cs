using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <summary>
/// How generated code goes about the caches. Each access makes another body of the same text, so that rows in the cache pay
/// nothing for what large ones need.
/// </summary>
/// <typeparam name="TAccess"><see cref="PlainAccess"/>, <see cref="PrefetchedAccess"/> or <see cref="StreamedAccess"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class RowMemory<TAccess>
    where TAccess : struct
{
    /// <summary>Asks for the cache line of an element, which may lie outside its operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<T>(ref T operand, nint offset)
        where T : unmanaged
    {
        if (typeof(TAccess) != typeof(PlainAccess) && Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref operand, offset)));
    }

    /// <summary>Stores to a multiple of the vector's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> x, ref T operand, nuint offset)
        where T : unmanaged
    {
        if (typeof(TAccess) == typeof(StreamedAccess)) x.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref Unsafe.Add(ref operand, offset)));
        else x.StoreUnsafe(ref operand, offset);
    }

    /// <summary>Stores to a multiple of the vector's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> x, ref T operand, nuint offset)
        where T : unmanaged
    {
        if (typeof(TAccess) == typeof(StreamedAccess)) x.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref Unsafe.Add(ref operand, offset)));
        else x.StoreUnsafe(ref operand, offset);
    }

    /// <summary>Stores to a multiple of the vector's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> x, ref T operand, nuint offset)
        where T : unmanaged
    {
        if (typeof(TAccess) == typeof(StreamedAccess)) x.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref Unsafe.Add(ref operand, offset)));
        else x.StoreUnsafe(ref operand, offset);
    }
}
