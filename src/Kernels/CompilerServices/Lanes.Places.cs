using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.CompilerServices;

/// <content>Elements at places of their own for each lane: one after the other, which needs neither a pointer nor an instruction that not all processors have.</content>
public static partial class Lanes
{
    /// <summary>The numbers at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gather(ref float start, nint displacement, Vector128<int> places)
    {
        ref float from = ref Unsafe.Add(ref start, displacement);
        return Vector128.Create(
            Unsafe.Add(ref from, places.GetElement(0)), Unsafe.Add(ref from, places.GetElement(1)), Unsafe.Add(ref from, places.GetElement(2)), Unsafe.Add(ref from, places.GetElement(3)));
    }

    /// <summary>The numbers at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gather(ref float start, nint displacement, Vector256<int> places) =>
        Vector256.Create(Gather(ref start, displacement, places.GetLower()), Gather(ref start, displacement, places.GetUpper()));

    /// <summary>The numbers at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gather(ref float start, nint displacement, Vector512<int> places) =>
        Vector512.Create(Gather(ref start, displacement, places.GetLower()), Gather(ref start, displacement, places.GetUpper()));

    /// <summary>The integers of 16 bits at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Gather(ref ushort start, nint displacement, Vector128<int> places)
    {
        ref ushort from = ref Unsafe.Add(ref start, displacement);
        return Vector128.Create(
            Unsafe.Add(ref from, places.GetElement(0)), Unsafe.Add(ref from, places.GetElement(1)), Unsafe.Add(ref from, places.GetElement(2)), (int)Unsafe.Add(ref from, places.GetElement(3)));
    }

    /// <summary>The integers of 16 bits at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(ref ushort start, nint displacement, Vector256<int> places) =>
        Vector256.Create(Gather(ref start, displacement, places.GetLower()), Gather(ref start, displacement, places.GetUpper()));

    /// <summary>The integers of 16 bits at these places from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Gather(ref ushort start, nint displacement, Vector512<int> places) =>
        Vector512.Create(Gather(ref start, displacement, places.GetLower()), Gather(ref start, displacement, places.GetUpper()));

    /// <summary>Stores the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector128<float> x, ref float start, nint displacement, Vector128<int> places)
    {
        ref float from = ref Unsafe.Add(ref start, displacement);
        Unsafe.Add(ref from, places.GetElement(0)) = x.GetElement(0);
        Unsafe.Add(ref from, places.GetElement(1)) = x.GetElement(1);
        Unsafe.Add(ref from, places.GetElement(2)) = x.GetElement(2);
        Unsafe.Add(ref from, places.GetElement(3)) = x.GetElement(3);
    }

    /// <summary>Stores the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector256<float> x, ref float start, nint displacement, Vector256<int> places)
    {
        Scatter(x.GetLower(), ref start, displacement, places.GetLower());
        Scatter(x.GetUpper(), ref start, displacement, places.GetUpper());
    }

    /// <summary>Stores the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector512<float> x, ref float start, nint displacement, Vector512<int> places)
    {
        Scatter(x.GetLower(), ref start, displacement, places.GetLower());
        Scatter(x.GetUpper(), ref start, displacement, places.GetUpper());
    }

    /// <summary>Stores the low halves of the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector128<int> x, ref ushort start, nint displacement, Vector128<int> places)
    {
        ref ushort from = ref Unsafe.Add(ref start, displacement);
        Unsafe.Add(ref from, places.GetElement(0)) = (ushort)x.GetElement(0);
        Unsafe.Add(ref from, places.GetElement(1)) = (ushort)x.GetElement(1);
        Unsafe.Add(ref from, places.GetElement(2)) = (ushort)x.GetElement(2);
        Unsafe.Add(ref from, places.GetElement(3)) = (ushort)x.GetElement(3);
    }

    /// <summary>Stores the low halves of the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector256<int> x, ref ushort start, nint displacement, Vector256<int> places)
    {
        Scatter(x.GetLower(), ref start, displacement, places.GetLower());
        Scatter(x.GetUpper(), ref start, displacement, places.GetUpper());
    }

    /// <summary>Stores the low halves of the lanes at these places from <paramref name="start"/> on, the last of those at the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(Vector512<int> x, ref ushort start, nint displacement, Vector512<int> places)
    {
        Scatter(x.GetLower(), ref start, displacement, places.GetLower());
        Scatter(x.GetUpper(), ref start, displacement, places.GetUpper());
    }
}
