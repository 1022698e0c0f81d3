using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.Lowering.Threads;
using Kernels.Generator.Lowering.Vectors;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>From a row program to the legal tile program of one machine: the whole pass list.</summary>
internal static class TileCompiler
{
    internal static readonly IReadOnlyList<Pass> Passes =
    [
        new(nameof(StreamStores), StreamStores.Run),
        .. Legalizations.All.Select(rule => new Pass(rule.Name, rule.Run)),
        new(nameof(LegalizeDots), LegalizeDots.Run),
        new(nameof(Simplify), Simplify.Run),
        new(nameof(EliminateDeadCode), EliminateDeadCode.Run),
        new(nameof(BalancePorts), BalancePorts.Run),
        new(nameof(LoadLate), LoadLate.Run),
    ];

    public static TileProgram Compile(RowProgram row, TargetDescription target, string name) => Legalize(Lower(row, target, name), target);

    /// <summary>What the passes make of a program.</summary>
    public static TileProgram Legalize(TileProgram lowered, TargetDescription target) => Stages(lowered, target).Last().Program;

    /// <summary>The program as it was lowered, then after each pass, which may have changed nothing; each is verified.</summary>
    public static IEnumerable<(string Name, TileProgram Program)> Stages(TileProgram lowered, TargetDescription target)
    {
        var program = Verifier.Verify(lowered);
        yield return ("lowered", program);
        foreach (var pass in Passes)
        {
            var next = pass.Run(program, target);
            if (next != program) program = Verifier.Verify(next);
            yield return (pass.Name, program);
        }
    }

    /// <summary>The program before legalization: the same meaning, with every operation still in one piece.</summary>
    public static TileProgram Lower(RowProgram row, TargetDescription target, string name) => target.IsVector
        ? VectorLowering.Lower(row, target, name)
        : ThreadLowering.Lower(row, target, name);
}
