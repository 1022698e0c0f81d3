using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>Bytes times signed bytes, added to 16-bit sums that are not widened: two instructions of AVX-512 (vpmaddubsw, vpaddw).</summary>
internal readonly struct ShortMultiplyAddAvx512 : IByteStep<Vector512<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Create(byte value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Step(Vector512<byte> chain, Vector512<byte> constant) =>
        Vector512.Add(chain.AsInt16(), Avx512BW.MultiplyAddAdjacent(chain, constant.AsSByte())).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Combine(Vector512<byte> left, Vector512<byte> right) => left ^ right;

    public static float First(Vector512<byte> vector) => vector.GetElement(0);
}
