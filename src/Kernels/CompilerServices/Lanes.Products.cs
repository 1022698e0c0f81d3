using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>The upper halves of products: of the lanes of even numbers, and of the others moved there.</content>
public static partial class Lanes
{
    /// <summary>The upper 32 bits of the product of unsigned x and y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MultiplyHigh(int x, int y) => (int)(((ulong)(uint)x * (uint)y) >> 32);

    /// <summary>The upper 32 bits of the product of unsigned x and y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MultiplyHigh(Vector128<int> x, Vector128<int> y)
    {
        if (AdvSimd.IsSupported)
        {
            Vector128<ulong> lower = AdvSimd.MultiplyWideningLower(x.AsUInt32().GetLower(), y.AsUInt32().GetLower());
            return AdvSimd.ShiftRightLogicalNarrowingUpper(AdvSimd.ShiftRightLogicalNarrowingLower(lower, 32), AdvSimd.MultiplyWideningUpper(x.AsUInt32(), y.AsUInt32()), 32).AsInt32();
        }

        Vector128<ulong> odd = Vector128.ShiftRightLogical(x.AsUInt64(), 32), oddFactor = Vector128.ShiftRightLogical(y.AsUInt64(), 32);
        Vector128<ulong> even, rest;
        if (Sse2.IsSupported)
        {
            (even, rest) = (Sse2.Multiply(x.AsUInt32(), y.AsUInt32()), Sse2.Multiply(odd.AsUInt32(), oddFactor.AsUInt32()));
        }
        else
        {
            var lower = Vector128.Create(0xFFFFFFFFul);
            (even, rest) = ((x.AsUInt64() & lower) * (y.AsUInt64() & lower), odd * oddFactor);
        }

        return (Vector128.ShiftRightLogical(even, 32) | (rest & Vector128.Create(0xFFFFFFFF00000000ul))).AsInt32();
    }

    /// <summary>The upper 32 bits of the product of unsigned x and y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MultiplyHigh(Vector256<int> x, Vector256<int> y)
    {
        if (!Avx2.IsSupported) return Vector256.Create(MultiplyHigh(x.GetLower(), y.GetLower()), MultiplyHigh(x.GetUpper(), y.GetUpper()));
        Vector256<ulong> even = Avx2.Multiply(x.AsUInt32(), y.AsUInt32());
        Vector256<ulong> odd = Avx2.Multiply(Avx2.ShiftRightLogical(x.AsUInt64(), 32).AsUInt32(), Avx2.ShiftRightLogical(y.AsUInt64(), 32).AsUInt32());
        return Avx2.Blend(Avx2.ShiftRightLogical(even, 32).AsInt32(), odd.AsInt32(), 0b10101010);
    }

    /// <summary>The upper 32 bits of the product of unsigned x and y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyHigh(Vector512<int> x, Vector512<int> y)
    {
        if (!Avx512F.IsSupported) return Vector512.Create(MultiplyHigh(x.GetLower(), y.GetLower()), MultiplyHigh(x.GetUpper(), y.GetUpper()));
        Vector512<ulong> even = Avx512F.Multiply(x.AsUInt32(), y.AsUInt32());
        Vector512<ulong> odd = Avx512F.Multiply(Avx512F.ShiftRightLogical(x.AsUInt64(), 32).AsUInt32(), Avx512F.ShiftRightLogical(y.AsUInt64(), 32).AsUInt32());
        return (Avx512F.ShiftRightLogical(even, 32) | (odd & Vector512.Create(0xFFFFFFFF00000000ul))).AsInt32();
    }
}
