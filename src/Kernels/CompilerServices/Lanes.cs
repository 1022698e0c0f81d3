using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <summary>
/// The operations of generated code that portable vectors lack: each is one instruction where the processor has it, and
/// portable code with the same result where it does not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>x·factor + y for factors of ±1, which rounds alike fused and unfused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> UnitMultiplyAdd(Vector128<float> x, Vector128<float> factor, Vector128<float> y) =>
        Fma.IsSupported ? Fma.MultiplyAdd(x, factor, y) : (x * factor) + y;

    /// <summary>x·factor + y for factors of ±1, which rounds alike fused and unfused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> UnitMultiplyAdd(Vector256<float> x, Vector256<float> factor, Vector256<float> y) =>
        Fma.IsSupported ? Fma.MultiplyAdd(x, factor, y) : (x * factor) + y;

    /// <summary>x·factor + y for factors of ±1, which rounds alike fused and unfused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> UnitMultiplyAdd(Vector512<float> x, Vector512<float> factor, Vector512<float> y) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(x, factor, y) : (x * factor) + y;

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Minimum(float x, float y) => x < y ? x : y;

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Minimum(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.Min(x, y) : Vector128.ConditionalSelect(Vector128.LessThan(x, y), x, y);

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Minimum(Vector256<float> x, Vector256<float> y) =>
        Avx.IsSupported ? Avx.Min(x, y) : Vector256.ConditionalSelect(Vector256.LessThan(x, y), x, y);

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Minimum(Vector512<float> x, Vector512<float> y) =>
        Avx512F.IsSupported ? Avx512F.Min(x, y) : Vector512.ConditionalSelect(Vector512.LessThan(x, y), x, y);

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(float x, float y) => x > y ? x : y;

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Maximum(int x, int y) => x > y ? x : y;

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Maximum(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.Max(x, y) : Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), x, y);

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Maximum(Vector256<float> x, Vector256<float> y) =>
        Avx.IsSupported ? Avx.Max(x, y) : Vector256.ConditionalSelect(Vector256.GreaterThan(x, y), x, y);

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Maximum(Vector512<float> x, Vector512<float> y) =>
        Avx512F.IsSupported ? Avx512F.Max(x, y) : Vector512.ConditionalSelect(Vector512.GreaterThan(x, y), x, y);

    /// <summary>Each lane shifted left by its own count of 0 to 31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ShiftLeft(Vector128<int> x, Vector128<int> counts) => Avx2.IsSupported
        ? Avx2.ShiftLeftLogicalVariable(x, counts.AsUInt32())
        : AdvSimd.IsSupported ? AdvSimd.ShiftLogical(x, counts) : ShiftLeftPortable(x, counts);

    /// <summary>Each lane shifted left by its own count of 0 to 31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ShiftLeft(Vector256<int> x, Vector256<int> counts) => Avx2.IsSupported
        ? Avx2.ShiftLeftLogicalVariable(x, counts.AsUInt32())
        : Vector256.Create(ShiftLeft(x.GetLower(), counts.GetLower()), ShiftLeft(x.GetUpper(), counts.GetUpper()));

    /// <summary>Each lane shifted left by its own count of 0 to 31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftLeft(Vector512<int> x, Vector512<int> counts) => Avx512F.IsSupported
        ? Avx512F.ShiftLeftLogicalVariable(x, counts.AsUInt32())
        : Vector512.Create(ShiftLeft(x.GetLower(), counts.GetLower()), ShiftLeft(x.GetUpper(), counts.GetUpper()));

    private static Vector128<int> ShiftLeftPortable(Vector128<int> x, Vector128<int> counts) => Vector128.Create(
        x.GetElement(0) << counts.GetElement(0),
        x.GetElement(1) << counts.GetElement(1),
        x.GetElement(2) << counts.GetElement(2),
        x.GetElement(3) << counts.GetElement(3));
}
