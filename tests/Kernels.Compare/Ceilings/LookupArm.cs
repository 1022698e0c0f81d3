using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Kernels.Compare.Ceilings;

/// <summary>A table of 16 bytes, looked up by Arm (tbl).</summary>
internal readonly struct LookupArm : IByteStep<Vector128<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Create(byte value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Step(Vector128<byte> chain, Vector128<byte> constant) =>
        AdvSimd.Arm64.VectorTableLookup(constant, chain);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Combine(Vector128<byte> left, Vector128<byte> right) => left ^ right;

    public static float First(Vector128<byte> vector) => vector.GetElement(0);
}
