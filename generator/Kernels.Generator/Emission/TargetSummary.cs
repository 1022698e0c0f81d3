using System.Collections.Generic;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Emission;

/// <summary>Says for the reader of a generated file how each machine works through a row.</summary>
internal static class TargetSummary
{
    public static IEnumerable<string> Lines(RowProgram row, IReadOnlyList<CompiledTarget> targets)
    {
        yield return row.BlocksPerRow == 1
            ? $"A row is one block of 2^{row.BlockBits} elements: {PassDescription.Of(row.Operations)}."
            : $"A row is {row.BlocksPerRow} independent blocks of 2^{row.BlockBits} elements: {PassDescription.Of(row.Operations)}.";
        foreach (var target in targets)
        {
            var blocks = target.Program.TileBlocks == 1 ? "1 block" : $"{target.Program.TileBlocks} blocks";
            yield return $"{target.Target.Name}: {blocks} a tile on {target.Program.Lanes} {(target.Target.IsVector ? "lanes" : "threads")}.";
        }
    }
}
