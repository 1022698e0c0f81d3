using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>Bytes times signed bytes, widened and added to 32-bit sums: three instructions of AVX2 (vpmaddubsw, vpmaddwd, vpaddd).</summary>
internal readonly struct MultiplyAddAvx2 : IByteStep<Vector256<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Create(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Step(Vector256<byte> chain, Vector256<byte> constant) =>
        Vector256.Add(
            chain.AsInt32(),
            Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(chain, constant.AsSByte()), constant.AsInt16())).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Combine(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    public static float First(Vector256<byte> vector) => vector.GetElement(0);
}
