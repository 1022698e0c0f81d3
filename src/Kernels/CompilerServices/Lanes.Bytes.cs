using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>Sums of products of bytes. The bytes of u are unsigned, those of s signed; generated code keeps to ranges that fit.</content>
public static partial class Lanes
{
    /// <summary>Whether LevelDot4 multiplies codes, on this processor, and not their levels. The just-in-time compiler knows.</summary>
    private static bool MultipliesCodes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AvxVnni.IsSupported || !Ssse3.IsSupported;
    }

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot4(int x, int u, int s) =>
        x + ((byte)u * (sbyte)s) + ((byte)(u >> 8) * (sbyte)(s >> 8)) + ((byte)(u >> 16) * (sbyte)(s >> 16)) + ((u >>> 24) * (s >> 24));

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Dot4(Vector128<int> x, Vector128<int> u, Vector128<int> s)
    {
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte());
        return x + SumProducts(UnsignedEvenBytes(u), SignedEvenBytes(s)) + SumProducts(UnsignedOddBytes(u), SignedOddBytes(s));
    }

    /// <summary>x plus the four products of a lane's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Dot4(Vector256<int> x, Vector256<int> u, Vector256<int> s)
    {
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte());
        if (!Avx2.IsSupported) return Vector256.Create(Dot4(x.GetLower(), u.GetLower(), s.GetLower()), Dot4(x.GetUpper(), u.GetUpper(), s.GetUpper()));
        Vector256<int> even = Avx2.MultiplyAddAdjacent(u.AsInt16() & Vector256.Create((short)0xFF), (s.AsInt16() << 8) >> 8);
        Vector256<int> odd = Avx2.MultiplyAddAdjacent(u.AsInt16() >>> 8, s.AsInt16() >> 8);
        return x + even + odd;
    }

    /// <summary>The first dot product of a chain that is to be added to x. Every processor has its own way to hold a chain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> BeginDots(Vector128<int> x, Vector128<int> u, Vector128<int> s) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(x, u.AsByte(), s.AsSByte()) : MultiplyBytePairs(u, s);

    /// <summary>The chain with one more dot product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddDots(Vector128<int> chain, Vector128<int> u, Vector128<int> s) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(chain, u.AsByte(), s.AsSByte()) : AddPairs(chain, MultiplyBytePairs(u, s));

    /// <summary>x plus the dot products of the chain that began with x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> EndDots(Vector128<int> x, Vector128<int> chain) => AvxVnni.IsSupported ? chain : x + SumPairs(chain);

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

    /// <summary>
    /// x plus four products of codes u, or of their levels u − zero, with s: of levels where <see cref="LevelOffset(Vector128{int})"/> is 0. The
    /// product of a level is that of its magnitude and of s with the level's sign, of which two fit 16 bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LevelDot4(Vector128<int> x, Vector128<int> u, Vector128<int> s, byte zero)
    {
        if (MultipliesCodes) return Dot4(x, u, s);
        Vector128<sbyte> levels = u.AsSByte() - Vector128.Create(zero).AsSByte();
        return x + SumPairs(MultiplyBytePairs(Ssse3.Abs(levels).AsInt32(), Ssse3.Sign(s.AsSByte(), levels).AsInt32()));
    }

    /// <inheritdoc cref="LevelDot4(Vector128{int}, Vector128{int}, Vector128{int}, byte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LevelDot4(Vector256<int> x, Vector256<int> u, Vector256<int> s, byte zero)
    {
        if (MultipliesCodes) return Dot4(x, u, s);
        if (!Avx2.IsSupported)
        {
            return Vector256.Create(LevelDot4(x.GetLower(), u.GetLower(), s.GetLower(), zero), LevelDot4(x.GetUpper(), u.GetUpper(), s.GetUpper(), zero));
        }

        Vector256<sbyte> levels = u.AsSByte() - Vector256.Create(zero).AsSByte();
        return x + SumPairs(MultiplyBytePairs(Avx2.Abs(levels).AsInt32(), Avx2.Sign(s.AsSByte(), levels).AsInt32()));
    }

    /// <summary>x where LevelDot4 multiplies codes, 0 where it multiplies levels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LevelOffset(Vector128<int> x) => MultipliesCodes ? x : Vector128<int>.Zero;

    /// <inheritdoc cref="LevelOffset(Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LevelOffset(Vector256<int> x) => MultipliesCodes ? x : Vector256<int>.Zero;

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
    private static Vector128<int> MultiplyBytePairs(Vector128<int> u, Vector128<int> s) => Ssse3.IsSupported
        ? Ssse3.MultiplyAddAdjacent(u.AsByte(), s.AsSByte()).AsInt32()
        : ((UnsignedEvenBytes(u) * SignedEvenBytes(s)) + (UnsignedOddBytes(u) * SignedOddBytes(s))).AsInt32();

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
        Sse2.IsSupported ? Sse2.MultiplyAddAdjacent(x.AsInt16(), Vector128.Create((short)1)) : ((x << 16) >> 16) + (x >> 16);

    /// <summary>The sum of a lane's two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> SumPairs(Vector256<int> x) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(x.AsInt16(), Vector256.Create((short)1)) : ((x << 16) >> 16) + (x >> 16);

    /// <summary>The sum of a lane's two 16-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> SumPairs(Vector512<int> x) =>
        Avx512BW.IsSupported ? Avx512BW.MultiplyAddAdjacent(x.AsInt16(), Vector512.Create((short)1)) : ((x << 16) >> 16) + (x >> 16);

    private static Vector128<int> SumProducts(Vector128<short> u, Vector128<short> s) =>
        Sse2.IsSupported ? Sse2.MultiplyAddAdjacent(u, s) : SumPairs((u * s).AsInt32());

    private static Vector128<short> UnsignedEvenBytes(Vector128<int> u) => u.AsInt16() & Vector128.Create((short)0xFF);

    private static Vector128<short> UnsignedOddBytes(Vector128<int> u) => u.AsInt16() >>> 8;

    private static Vector128<short> SignedEvenBytes(Vector128<int> s) => (s.AsInt16() << 8) >> 8;

    private static Vector128<short> SignedOddBytes(Vector128<int> s) => s.AsInt16() >> 8;
}
