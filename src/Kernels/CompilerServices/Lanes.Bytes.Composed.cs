using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Kernels.CompilerServices;

/// <content>Sums of products of bytes without the instructions of x86: with Arm's, and with what every processor has.</content>
public static partial class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Dot4Composed(Vector128<int> x, Vector128<int> u, Vector128<int> s) =>
        Dp.IsSupported ? Dot4OfSigned(x, u, s) : Dot4OfPairs(x, u, s);

    /// <summary>Arm multiplies signed bytes: those of u are 128 more than such, and twice 64 is a signed byte too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Dot4OfSigned(Vector128<int> x, Vector128<int> u, Vector128<int> s)
    {
        x = Dp.DotProduct(x, (u.AsByte() ^ Vector128.Create((byte)128)).AsSByte(), s.AsSByte());
        x = Dp.DotProduct(x, Vector128.Create((sbyte)64), s.AsSByte());
        return Dp.DotProduct(x, Vector128.Create((sbyte)64), s.AsSByte());
    }

    /// <summary>The dot products of the even and of the odd bytes, in 16 bits.</summary>
    private static Vector128<int> Dot4OfPairs(Vector128<int> x, Vector128<int> u, Vector128<int> s)
    {
        var mask = Vector128.Create(0x00FF00FF);
        Vector128<int> even = DotPairs(x, u & mask, ((s.AsInt16() << 8) >> 8).AsInt32());
        return DotPairs(even, (u >>> 8) & mask, (s.AsInt16() >> 8).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> DotPairsComposed(Vector128<int> x, Vector128<int> u, Vector128<int> s) => AdvSimd.Arm64.IsSupported
        ? x + AdvSimd.Arm64.AddPairwise(
            AdvSimd.MultiplyWideningLower(u.GetLower().AsInt16(), s.GetLower().AsInt16()),
            AdvSimd.MultiplyWideningUpper(u.AsInt16(), s.AsInt16()))
        : x + (((u << 16) >> 16) * ((s << 16) >> 16)) + ((u >> 16) * (s >> 16));

    /// <summary>Here, too, Arm's bytes are signed: u is below 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyBytePairsComposed(Vector128<int> u, Vector128<int> s) => AdvSimd.Arm64.IsSupported
        ? AdvSimd.Arm64.AddPairwise(
            AdvSimd.MultiplyWideningLower(u.GetLower().AsSByte(), s.GetLower().AsSByte()),
            AdvSimd.MultiplyWideningUpper(u.AsSByte(), s.AsSByte())).AsInt32()
        : ((((u.AsInt16() & Vector128.Create((short)0xFF)) * ((s.AsInt16() << 8) >> 8)) + ((u.AsInt16() >>> 8) * (s.AsInt16() >> 8)))).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> SumPairsComposed(Vector128<int> x) =>
        AdvSimd.IsSupported ? AdvSimd.AddPairwiseWidening(x.AsInt16()) : ((x << 16) >> 16) + (x >> 16);
}
