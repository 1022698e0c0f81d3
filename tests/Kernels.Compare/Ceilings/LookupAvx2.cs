using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>A table of 16 bytes, looked up by AVX2 (vpshufb).</summary>
internal readonly struct LookupAvx2 : IByteStep<Vector256<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Create(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Step(Vector256<byte> chain, Vector256<byte> constant) =>
        Avx2.Shuffle(constant, chain);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Combine(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    public static float First(Vector256<byte> vector) => vector.GetElement(0);
}
