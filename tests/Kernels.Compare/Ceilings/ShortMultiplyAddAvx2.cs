using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>Bytes times signed bytes, added to 16-bit sums that are not widened: two instructions of AVX2 (vpmaddubsw, vpaddw).</summary>
internal readonly struct ShortMultiplyAddAvx2 : IByteStep<Vector256<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Create(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Step(Vector256<byte> chain, Vector256<byte> constant) =>
        Vector256.Add(chain.AsInt16(), Avx2.MultiplyAddAdjacent(chain, constant.AsSByte())).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Combine(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    public static float First(Vector256<byte> vector) => vector.GetElement(0);
}
