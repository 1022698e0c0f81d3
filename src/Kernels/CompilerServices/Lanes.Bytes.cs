using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>
/// Sums of products of bytes. The bytes of u are unsigned, those of s signed; generated code keeps to ranges that fit. What a hot
/// body calls here is a few instructions of IL: the just-in-time compiler inlines only so much into one method.
/// </content>
public static partial class Lanes
{
    /// <summary>Whether <see cref="Dot4(Vector128{int}, Vector128{int}, Vector128{int})"/> is an instruction or two of this processor.</summary>
    internal static bool DotsBytes => AvxVnni.IsSupported || Dp.IsSupported;

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot4(int x, int u, int s) =>
        x + ((byte)u * (sbyte)s) + ((byte)(u >> 8) * (sbyte)(s >> 8)) + ((byte)(u >> 16) * (sbyte)(s >> 16)) + ((u >>> 24) * (s >> 24));

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Dot4(Vector128<int> x, Vector128<int> u, Vector128<int> s) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte()) : Dot4Composed(x, u, s);

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Dot4(Vector256<int> x, Vector256<int> u, Vector256<int> s) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte())
        : Vector256.Create(Dot4Composed(x.GetLower(), u.GetLower(), s.GetLower()), Dot4Composed(x.GetUpper(), u.GetUpper(), s.GetUpper()));

    /// <summary>x plus the products of a lane's two pairs of 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DotPairs(int x, int u, int s) => x + ((short)u * (short)s) + ((u >> 16) * (s >> 16));

    /// <summary>x plus the products of a lane's two pairs of 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> DotPairs(Vector128<int> x, Vector128<int> u, Vector128<int> s) =>
        Sse2.IsSupported ? x + Sse2.MultiplyAddAdjacent(u.AsInt16(), s.AsInt16()) : DotPairsComposed(x, u, s);

    /// <summary>x plus the products of a lane's two pairs of 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> DotPairs(Vector256<int> x, Vector256<int> u, Vector256<int> s) => Avx2.IsSupported
        ? x + Avx2.MultiplyAddAdjacent(u.AsInt16(), s.AsInt16())
        : Vector256.Create(DotPairs(x.GetLower(), u.GetLower(), s.GetLower()), DotPairs(x.GetUpper(), u.GetUpper(), s.GetUpper()));

    /// <summary>x plus the products of a lane's two pairs of 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> DotPairs(Vector512<int> x, Vector512<int> u, Vector512<int> s) => Avx512BW.IsSupported
        ? x + Avx512BW.MultiplyAddAdjacent(u.AsInt16(), s.AsInt16())
        : Vector512.Create(DotPairs(x.GetLower(), u.GetLower(), s.GetLower()), DotPairs(x.GetUpper(), u.GetUpper(), s.GetUpper()));

    /// <summary>
    /// The first dot product of a chain that is to be added to x. Every processor has its own way to hold a chain: Arm's multiplies signed bytes, as those of a
    /// chain's u are, being below 128.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> BeginDots(Vector128<int> x, Vector128<int> u, Vector128<int> s) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte())
        : Dp.IsSupported ? Dp.DotProduct(x, u.AsSByte(), s.AsSByte()) : MultiplyBytePairs(u, s);

    /// <summary>The chain with one more dot product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddDots(Vector128<int> chain, Vector128<int> u, Vector128<int> s) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(chain, u.AsByte(), s.AsSByte())
        : Dp.IsSupported ? Dp.DotProduct(chain, u.AsSByte(), s.AsSByte()) : AddPairs(chain, MultiplyBytePairs(u, s));

    /// <summary>x plus the dot products of the chain that began with x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> EndDots(Vector128<int> x, Vector128<int> chain) => AvxVnni.IsSupported || Dp.IsSupported ? chain : x + SumPairs(chain);

    /// <summary>The first dot product of a chain that is to be added to x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> BeginDots(Vector256<int> x, Vector256<int> u, Vector256<int> s) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte()) : MultiplyBytePairs(u, s);

    /// <summary>The chain with one more dot product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddDots(Vector256<int> chain, Vector256<int> u, Vector256<int> s) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(chain, u.AsByte(), s.AsSByte()) : AddPairs(chain, MultiplyBytePairs(u, s));

    /// <summary>x plus the dot products of the chain that began with x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> EndDots(Vector256<int> x, Vector256<int> chain) => AvxVnni.IsSupported ? chain : x + SumPairs(chain);

    /// <summary>The first dot product of a chain that is to be added to x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> BeginDots(Vector512<int> x, Vector512<int> u, Vector512<int> s) => MultiplyBytePairs(u, s);

    /// <summary>The chain with one more dot product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> AddDots(Vector512<int> chain, Vector512<int> u, Vector512<int> s) => AddPairs(chain, MultiplyBytePairs(u, s));

    /// <summary>x plus the dot products of the chain that began with x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> EndDots(Vector512<int> x, Vector512<int> chain) => x + SumPairs(chain);

    /// <summary>The sums of a lane's two 16-bit integers with another's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddPairs(Vector128<int> x, Vector128<int> y) => (x.AsInt16() + y.AsInt16()).AsInt32();

    /// <summary>The sums of a lane's two 16-bit integers with another's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddPairs(Vector256<int> x, Vector256<int> y) => (x.AsInt16() + y.AsInt16()).AsInt32();

    /// <summary>The sums of a lane's two 16-bit integers with another's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> AddPairs(Vector512<int> x, Vector512<int> y) => (x.AsInt16() + y.AsInt16()).AsInt32();

    /// <summary>The products of a lane's bytes, neighbours summed to two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyBytePairs(Vector128<int> u, Vector128<int> s) =>
        Ssse3.IsSupported ? Ssse3.MultiplyAddAdjacent(u.AsByte(), s.AsSByte()).AsInt32() : MultiplyBytePairsComposed(u, s);

    /// <summary>The products of a lane's bytes, neighbours summed to two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyBytePairs(Vector256<int> u, Vector256<int> s) => Avx2.IsSupported
        ? Avx2.MultiplyAddAdjacent(u.AsByte(), s.AsSByte()).AsInt32()
        : Vector256.Create(MultiplyBytePairs(u.GetLower(), s.GetLower()), MultiplyBytePairs(u.GetUpper(), s.GetUpper()));

    /// <summary>The products of a lane's bytes, neighbours summed to two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> MultiplyBytePairs(Vector512<int> u, Vector512<int> s) => Avx512BW.IsSupported
        ? Avx512BW.MultiplyAddAdjacent(u.AsByte(), s.AsSByte()).AsInt32()
        : Vector512.Create(MultiplyBytePairs(u.GetLower(), s.GetLower()), MultiplyBytePairs(u.GetUpper(), s.GetUpper()));

    /// <summary>The sum of a lane's two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> SumPairs(Vector128<int> x) =>
        Sse2.IsSupported ? Sse2.MultiplyAddAdjacent(x.AsInt16(), Vector128.Create((short)1)) : SumPairsComposed(x);

    /// <summary>The sum of a lane's two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> SumPairs(Vector256<int> x) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(x.AsInt16(), Vector256.Create((short)1)) : Vector256.Create(SumPairs(x.GetLower()), SumPairs(x.GetUpper()));

    /// <summary>The sum of a lane's two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> SumPairs(Vector512<int> x) =>
        Avx512BW.IsSupported ? Avx512BW.MultiplyAddAdjacent(x.AsInt16(), Vector512.Create((short)1)) : Vector512.Create(SumPairs(x.GetLower()), SumPairs(x.GetUpper()));
}
