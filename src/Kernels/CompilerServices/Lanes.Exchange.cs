using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.CompilerServices;

/// <content>Exchanges between lanes whose numbers differ in one bit.</content>
public static partial class Lanes
{
    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExchangeBy1(Vector128<float> x) =>
        Vector128.Shuffle(x, Vector128.Create(1, 0, 3, 2));

    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ExchangeBy1(Vector128<int> x) =>
        Vector128.Shuffle(x, Vector128.Create(1, 0, 3, 2));

    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExchangeBy1(Vector256<float> x) =>
        Vector256.Shuffle(x, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6));

    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ExchangeBy1(Vector256<int> x) =>
        Vector256.Shuffle(x, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6));

    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExchangeBy1(Vector512<float> x) =>
        Vector512.Shuffle(x, Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));

    /// <summary>Lane i receives the element of lane i xor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ExchangeBy1(Vector512<int> x) =>
        Vector512.Shuffle(x, Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExchangeBy2(Vector128<float> x) =>
        Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ExchangeBy2(Vector128<int> x) =>
        Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExchangeBy2(Vector256<float> x) =>
        Vector256.Shuffle(x, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ExchangeBy2(Vector256<int> x) =>
        Vector256.Shuffle(x, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExchangeBy2(Vector512<float> x) =>
        Vector512.Shuffle(x, Vector512.Create(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));

    /// <summary>Lane i receives the element of lane i xor 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ExchangeBy2(Vector512<int> x) =>
        Vector512.Shuffle(x, Vector512.Create(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));

    /// <summary>Lane i receives the element of lane i xor 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExchangeBy4(Vector256<float> x) =>
        Vector256.Shuffle(x, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3));

    /// <summary>Lane i receives the element of lane i xor 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ExchangeBy4(Vector256<int> x) =>
        Vector256.Shuffle(x, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3));

    /// <summary>Lane i receives the element of lane i xor 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExchangeBy4(Vector512<float> x) =>
        Vector512.Shuffle(x, Vector512.Create(4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));

    /// <summary>Lane i receives the element of lane i xor 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ExchangeBy4(Vector512<int> x) =>
        Vector512.Shuffle(x, Vector512.Create(4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));

    /// <summary>Lane i receives the element of lane i xor 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExchangeBy8(Vector512<float> x) =>
        Vector512.Shuffle(x, Vector512.Create(8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));

    /// <summary>Lane i receives the element of lane i xor 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ExchangeBy8(Vector512<int> x) =>
        Vector512.Shuffle(x, Vector512.Create(8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
}
