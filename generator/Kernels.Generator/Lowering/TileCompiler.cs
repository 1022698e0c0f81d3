using System;
using System.Collections.Generic;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>From a row program to the legal tile program of one machine: the whole pass list.</summary>
internal static class TileCompiler
{
    internal static readonly IReadOnlyList<Func<TileProgram, TargetDescription, TileProgram>> Passes =
    [
        LegalizeHalf.Run,
        LegalizeRounding.Run,
        LegalizeLaneMaps.Run,
        LegalizeDots.Run,
        BalancePorts.Run,
        Simplify.Run,
        EliminateDeadCode.Run,
    ];

    public static TileProgram Compile(RowProgram row, TargetDescription target, string name) => Legalize(Lower(row, target, name), target);

    /// <summary>Runs the passes; what they make is verified after each.</summary>
    public static TileProgram Legalize(TileProgram program, TargetDescription target)
    {
        Verifier.Verify(program);
        foreach (var pass in Passes) program = Verifier.Verify(pass(program, target));
        return program;
    }

    /// <summary>The program before legalization: the same meaning, with every operation still in one piece.</summary>
    public static TileProgram Lower(RowProgram row, TargetDescription target, string name) => target.IsVector
        ? VectorLowering.Lower(row, target, name)
        : ThreadLowering.Lower(row, target, name);
}
