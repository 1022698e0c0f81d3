using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>A table of 16 bytes, looked up by AVX-512 (vpshufb).</summary>
internal readonly struct LookupAvx512 : IByteStep<Vector512<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Create(byte value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Step(Vector512<byte> chain, Vector512<byte> constant) =>
        Avx512BW.Shuffle(constant, chain);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Combine(Vector512<byte> left, Vector512<byte> right) => left ^ right;

    public static float First(Vector512<byte> vector) => vector.GetElement(0);
}
