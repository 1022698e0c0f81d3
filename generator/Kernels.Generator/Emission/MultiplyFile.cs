using Kernels.Generator.Lowering.Products;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The generated file of the stages that multiply quantized activations by packed weights.</summary>
internal static class MultiplyFile
{
    public static string Write(CompiledProduct product)
    {
        var program = product.Program;
        var stages = product.Stages.Select(stage => Compiled(product, stage.Stage, stage.Targets)).ToList();
        return SharedStage.Write(
            SharedStage.Multiply(program),
            $"Quantized activations times weights of {program.CodeBits} bits, in groups of {1 << program.GroupBits}.",
            TargetSummary.Lines(product),
            stages,
            writer => WriteStages(product, stages, writer));
    }

    private static void WriteStages(CompiledProduct product, IReadOnlyList<CompiledStage> compiled, CodeWriter writer)
    {
        foreach (var ((stage, targets), text) in product.Stages.Zip(compiled, (stage, text) => (stage, text)))
        {
            (string, RowExtent, int)[] hands = stage.Hands is { } handed ? [(ProductSlots.Of(handed.Memory), handed.Extent, handed.Bytes)] : [];
            writer.Line($"private static readonly KernelStage {stage.Name}Stage = {StageText.Of(text, stage.Grid, hands, ProductSlots.Arguments(targets[0].Program))};").Line();
        }

        writer.Line("internal static ProductVariant[] Variants(KernelStage activations) =>");
        writer.Line("[");
        foreach (var variant in product.Variants)
        {
            var stages = string.Concat(ProductStages.Names(variant).Select(stage => $", {stage}Stage"));
            writer.Line($"    new ProductVariant({variant.Rows}, [activations{stages}]{Options(variant)}),");
        }

        writer.Line("];");
    }

    private static string Options(ProductVariant variant) =>
        (variant.FromRows is { } rows ? $", fromRows: {rows}" : "")
        + (variant.Needs is { } needs ? $", needs: DeviceFeatures.{needs}" : "")
        + (variant.Lacks is { } lacks ? $", lacks: DeviceFeatures.{lacks}" : "");

    private static CompiledStage Compiled(CompiledProduct product, ProductStage stage, IReadOnlyList<CompiledTarget> targets) => new(
        stage.Name,
        $"Multiply{product.Program.CodeBits}{stage.Name}",
        stage.Summary,
        [$"extents: {targets[0].Program.Extents}"],
        [.. targets[0].Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand)
            .Select(buffer => CompiledStage.Operand(buffer.Name, buffer.Type, 0, buffer.IsWritten))],
        $"workPerTile: {stage.Work}",
        targets);
}
