using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Compare.Ceilings;

/// <summary>The peaks of int8 multiply-add and of table lookup, for each instruction set that the processor has.</summary>
internal static class ByteProbes
{
    private const int Iterations = 2000;
    private const int OperationsPerMultiplyAdd = 2;
    private const string MultiplyAddName = "int8-multiply-add";
    private const string ShortMultiplyAddName = "int8-multiply-add-16";

    public static IReadOnlyList<ComputeProbe> All { get; } = [.. Create()];

    /// <summary>Multiply-adds into 32-bit sums, each by another sequence of instructions.</summary>
    public static IEnumerable<ComputeProbe> MultiplyAdds => All.Where(probe => probe.Name == MultiplyAddName);

    /// <summary>Multiply-adds into 16-bit sums.</summary>
    public static IEnumerable<ComputeProbe> ShortMultiplyAdds => All.Where(probe => probe.Name == ShortMultiplyAddName);

    private static IEnumerable<ComputeProbe> Create()
    {
        if (Avx512BW.IsSupported) yield return MultiplyAdd<MultiplyAddAvx512, Vector512<byte>>("vpmaddubsw+vpmaddwd+vpaddd", Vector512<byte>.Count);
        if (Avx2.IsSupported) yield return MultiplyAdd<MultiplyAddAvx2, Vector256<byte>>("vpmaddubsw+vpmaddwd+vpaddd", Vector256<byte>.Count);
        if (AvxVnni.IsSupported) yield return MultiplyAdd<MultiplyAddVnni, Vector256<byte>>("vpdpbusd", Vector256<byte>.Count);
        if (Dp.IsSupported) yield return MultiplyAdd<MultiplyAddArm, Vector128<byte>>("sdot", Vector128<byte>.Count);

        // Faster than products can be in general: 16 bits hold few of these sums, and those that they hold must be widened in the end.
        if (Avx512BW.IsSupported) yield return ShortMultiplyAdd<ShortMultiplyAddAvx512, Vector512<byte>>("vpmaddubsw+vpaddw", Vector512<byte>.Count);
        if (Avx2.IsSupported) yield return ShortMultiplyAdd<ShortMultiplyAddAvx2, Vector256<byte>>("vpmaddubsw+vpaddw", Vector256<byte>.Count);

        if (Avx512BW.IsSupported) yield return Lookup<LookupAvx512, Vector512<byte>>("vpshufb", Vector512<byte>.Count);
        if (Avx2.IsSupported) yield return Lookup<LookupAvx2, Vector256<byte>>("vpshufb", Vector256<byte>.Count);
        if (Ssse3.IsSupported) yield return Lookup<LookupSsse3, Vector128<byte>>("pshufb", Vector128<byte>.Count);
        if (AdvSimd.Arm64.IsSupported) yield return Lookup<LookupArm, Vector128<byte>>("tbl", Vector128<byte>.Count);
    }

    private static ComputeProbe MultiplyAdd<TStep, TVector>(string instruction, int bytes)
        where TStep : struct, IByteStep<TVector>
        where TVector : struct
        => Create<TStep, TVector>(MultiplyAddName, instruction, bytes, OperationsPerMultiplyAdd);

    private static ComputeProbe ShortMultiplyAdd<TStep, TVector>(string instruction, int bytes)
        where TStep : struct, IByteStep<TVector>
        where TVector : struct
        => Create<TStep, TVector>(ShortMultiplyAddName, instruction, bytes, OperationsPerMultiplyAdd);

    private static ComputeProbe Lookup<TStep, TVector>(string instruction, int bytes)
        where TStep : struct, IByteStep<TVector>
        where TVector : struct
        => Create<TStep, TVector>("lookup", instruction, bytes, 1);

    private static ComputeProbe Create<TStep, TVector>(string name, string instruction, int bytes, int operationsPerByte)
        where TStep : struct, IByteStep<TVector>
        where TVector : struct
    {
        long lanes = (long)ByteLoop<TStep, TVector>.StepsPerIteration * Iterations * bytes;
        string text = $"ceiling={name} type=int8 width={bytes * 8} instruction={instruction}";
        return new ComputeProbe(name, text, lanes * operationsPerByte, lanes, () => Sink.Keep(ByteLoop<TStep, TVector>.Run(Iterations)));
    }
}
