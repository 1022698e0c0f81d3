using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.Compiler;

/// <summary>The compiler's own pass list, one pass at a time.</summary>
internal static class StagedCompiler
{
    /// <summary>The program before all passes, then after each, with the name of the pass.</summary>
    public static IEnumerable<(string Stage, TileProgram Program)> Stages(RowProgram row, TargetDescription target) =>
        TileCompiler.Stages(TileCompiler.Lower(row, target, "staged"), target);
}
