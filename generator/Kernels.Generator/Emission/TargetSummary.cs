using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Emission;

/// <summary>Says for the reader of a generated file how each machine works through a row.</summary>
internal static class TargetSummary
{
    /// <summary>The same for the stages that multiply.</summary>
    public static IEnumerable<string> Lines(CompiledProduct product)
    {
        foreach (var variant in product.Variants)
        {
            foreach (var target in product.Stages.First(stage => stage.Stage.Name == variant.Name).Targets)
            {
                yield return $"{target.Target.Name}: {(variant.Rows == 1 ? "1 row" : $"{variant.Rows} rows")}{(variant.Reads == ActivationForm.Pairs ? ", as pairs of 16 bits," : "")} by {target.Program.TileBlocks} outputs a tile on {target.Program.Lanes} {(target.Target.IsVector ? "lanes" : "threads")}.";
            }
        }
    }

    public static IEnumerable<string> Lines(RowProgram row, IReadOnlyList<CompiledTarget> targets)
    {
        var (which, coupled) = row.CoupledBlocks == 1 ? ("independent ", "") : ("", $", every {row.CoupledBlocks} of them coupled");
        yield return row.BlocksPerRow == 1
            ? $"A row is one block of 2^{row.BlockBits} elements: {PassDescription.Of(row.Operations)}."
            : $"A row is {row.BlocksPerRow} {which}blocks of 2^{row.BlockBits} elements{coupled}: {PassDescription.Of(row.Operations)}.";
        foreach (var target in targets)
        {
            var blocks = target.Program.TileBlocks == 1 ? "1 block" : $"{target.Program.TileBlocks} blocks";
            yield return $"{target.Target.Name}: {blocks} a tile on {target.Program.Lanes} {(target.Target.IsVector ? "lanes" : "threads")}.";
        }
    }
}
