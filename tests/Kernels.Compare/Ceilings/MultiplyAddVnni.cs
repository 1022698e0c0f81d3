using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>Bytes times signed bytes, widened and added to 32-bit sums: one instruction of AVX-VNNI (vpdpbusd).</summary>
internal readonly struct MultiplyAddVnni : IByteStep<Vector256<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Create(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Step(Vector256<byte> chain, Vector256<byte> constant) =>
        AvxVnni.MultiplyWideningAndAdd(chain.AsInt32(), constant, constant.AsSByte()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Combine(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    public static float First(Vector256<byte> vector) => vector.GetElement(0);
}
