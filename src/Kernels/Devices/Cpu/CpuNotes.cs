using System.Reflection;

namespace Kernels.Devices.Cpu;

/// <summary>What makes a program's kernels slower on the CPU than they could be. Whoever prints the device reads it.</summary>
/// <param name="UnoptimizedProgram">The name of the program, if it was compiled without optimization.</param>
/// <param name="Compilation">The vectors that it was compiled for.</param>
internal sealed record CpuNotes(string? UnoptimizedProgram, CpuCompilation Compilation)
{
    public static CpuNotes OfProgram { get; } = new(Unoptimized(Assembly.GetEntryAssembly()), CpuCompilation.OfProgram);

    /// <summary>The notes as the end of a device's description.</summary>
    public override string ToString()
    {
        string?[] notes = [UnoptimizedProgram is null ? null : CpuBuild.Unoptimized(UnoptimizedProgram), Compilation.Note];
        return string.Concat(notes.Select(note => note is null ? "" : $"; {note}"));
    }

    private static string? Unoptimized(Assembly? program) => program is null || CpuBuild.IsOptimized(program) ? null : program.GetName().Name;
}
