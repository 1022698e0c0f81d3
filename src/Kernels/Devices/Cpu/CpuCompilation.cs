using System.Runtime.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>The vectors that the program was compiled for, beside those of the processor that it runs on.</summary>
/// <param name="IsAheadOfTime">Whether it was compiled before it was known where it runs.</param>
/// <param name="CompiledBits">The widest vectors that it was compiled for.</param>
/// <param name="ProcessorBits">The widest vectors of the processor.</param>
internal readonly record struct CpuCompilation(bool IsAheadOfTime, int CompiledBits, int ProcessorBits)
{
    public static CpuCompilation OfProgram => new(!RuntimeFeature.IsDynamicCodeCompiled, CpuOptions.WidestAccelerated, CpuVectors.WidestBits);

    /// <summary>Why vectors are narrower than the processor's, and the way out; null where they are not.</summary>
    public string? Note => IsAheadOfTime && CompiledBits < ProcessorBits ? Narrow() : null;

    private string Narrow()
    {
        (string instructions, string level) = ProcessorBits == 512 ? ("AVX-512", "x86-64-v4") : ("AVX2", "x86-64-v3");
        return $"the program was compiled ahead of time for processors without {instructions}, which this one has: "
            + $"set <IlcInstructionSet>native</IlcInstructionSet> in the project for the processor that publishes it, or {level} for all that have {instructions}";
    }
}
