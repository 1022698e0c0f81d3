using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>Lookups in tables of numbers and of integers: in registers, where a few permutations find them, and elsewhere in memory.</content>
public static partial class Lanes
{
    /// <summary>The numbers of a table where the lowest bits of these places say: as many as number <paramref name="count"/>, a power of two from 2 to 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lookup(ref float table, [ConstantExpected] int count, Vector128<int> places) => Gather(ref table, 0, places & Vector128.Create(count - 1));

    /// <summary>The numbers of a table where the lowest bits of these places say: as many as number <paramref name="count"/>, a power of two from 2 to 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lookup(ref float table, [ConstantExpected] int count, Vector256<int> places)
    {
        if (!Avx2.IsSupported || count > 2 * Vector256<float>.Count) return Gather(ref table, 0, places & Vector256.Create(count - 1));
        if (count <= Vector256<float>.Count) return Avx2.PermuteVar8x32(Repeated8(ref table, count), places);
        Vector256<float> lower = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref table), places), upper = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref table, 8), places);
        return Avx.BlendVariable(lower, upper, Vector256.ShiftLeft(places, 28).AsSingle()); // by the sign, which is bit 3 of the place
    }

    /// <summary>The numbers of a table where the lowest bits of these places say: as many as number <paramref name="count"/>, a power of two from 2 to 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lookup(ref float table, [ConstantExpected] int count, Vector512<int> places)
    {
        if (!Avx512F.IsSupported) return Gather(ref table, 0, places & Vector512.Create(count - 1));
        if (count < Vector512<float>.Count) return Avx512F.PermuteVar16x32(Repeated16(ref table, count), places);
        if (count == Vector512<float>.Count) return Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref table), places);
        if (count <= 32) return Of32(ref table, places);
        if (count <= 64) return Of64(ref table, places);
        if (count <= 128) return Of128(ref table, places);
        return Either(Of128(ref table, places), Of128(ref Unsafe.Add(ref table, 128), places), places, 128);
    }

    /// <summary>The integers of a table, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Lookup(ref int table, [ConstantExpected] int count, Vector128<int> places) => Lookup(ref Unsafe.As<int, float>(ref table), count, places).AsInt32();

    /// <inheritdoc cref="Lookup(ref int, int, Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Lookup(ref int table, [ConstantExpected] int count, Vector256<int> places) => Lookup(ref Unsafe.As<int, float>(ref table), count, places).AsInt32();

    /// <inheritdoc cref="Lookup(ref int, int, Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Lookup(ref int table, [ConstantExpected] int count, Vector512<int> places) => Lookup(ref Unsafe.As<int, float>(ref table), count, places).AsInt32();

    /// <summary>A table of 2, 4 or 8 numbers, as often as there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Repeated8(ref float table, [ConstantExpected] int count) =>
        count == 2 ? Vector256.Create(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref table))).AsSingle()
        : count == 4 ? Vector256.Create(Vector128.LoadUnsafe(ref table))
        : Vector256.LoadUnsafe(ref table);

    /// <inheritdoc cref="Repeated8"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Repeated16(ref float table, [ConstantExpected] int count) =>
        count == 2 ? Vector512.Create(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref table))).AsSingle()
        : count == 4 ? Vector512.Create(Vector128.LoadUnsafe(ref table))
        : Vector512.Create(Vector256.LoadUnsafe(ref table));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of32(ref float table, Vector512<int> places) => Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table), places, Vector512.LoadUnsafe(ref table, 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of64(ref float table, Vector512<int> places) => Either(Of32(ref table, places), Of32(ref Unsafe.Add(ref table, 32), places), places, 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of128(ref float table, Vector512<int> places) => Either(Of64(ref table, places), Of64(ref Unsafe.Add(ref table, 64), places), places, 64);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Either(Vector512<float> clear, Vector512<float> set, Vector512<int> places, int bit) =>
        Vector512.ConditionalSelect(Vector512.Equals(places & Vector512.Create(bit), Vector512<int>.Zero).AsSingle(), clear, set);
}
