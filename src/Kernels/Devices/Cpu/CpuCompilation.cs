using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Devices.Cpu;

/// <summary>The vectors that the program was compiled for, beside those of the processor that it runs on.</summary>
/// <param name="IsAheadOfTime">Whether it was compiled before it was known where it runs.</param>
/// <param name="CompiledBits">The widest vectors that it was compiled for.</param>
/// <param name="ProcessorBits">The widest vectors of the processor.</param>
internal readonly record struct CpuCompilation(bool IsAheadOfTime, int CompiledBits, int ProcessorBits)
{
    public static CpuCompilation OfProgram => new(IsWithoutCompiler, Compiled, CpuVectors.WidestBits);

    /// <summary>Why vectors are narrower than the processor's, and the way out; null where they are not.</summary>
    public string? Note => IsAheadOfTime && CompiledBits < ProcessorBits ? Narrow() : null;

    // A project that is to be published so says the first in its builds for the just-in-time compiler, too.
    private static bool IsWithoutCompiler => !RuntimeFeature.IsDynamicCodeCompiled && JitInfo.GetCompiledMethodCount() == 0;

    private static int Compiled => Avx512F.IsSupported ? 512 : Avx2.IsSupported ? 256 : 128;

    private string Narrow()
    {
        (string instructions, string level) = ProcessorBits == 512 ? ("AVX-512", "x86-64-v4") : ("AVX2", "x86-64-v3");
        return $"the program was compiled ahead of time for processors without {instructions}, which this one has: "
            + $"set <IlcInstructionSet>native</IlcInstructionSet> in the project for the processor that publishes it, or {level} for all that have {instructions}";
    }
}
