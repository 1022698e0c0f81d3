using System.Runtime.CompilerServices;

namespace Kernels.Compare.Ceilings;

/// <summary>One float, where the runtime uses no vectors and so no fused multiply-add either.</summary>
internal readonly struct FloatScalar : IFloatVector<float>
{
    public static int Count => 1;

    public static bool HasMultiplyAdd => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Create(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(ref readonly float source) => source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float left, float right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend) => MathF.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(float vector) => vector;
}
