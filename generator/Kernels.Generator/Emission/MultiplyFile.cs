using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The generated file of the stages that multiply quantized activations by packed weights.</summary>
internal static class MultiplyFile
{
    public static string Write(CompiledProduct product)
    {
        var program = product.Program;
        return SharedStage.Write(
            SharedStage.Multiply(program),
            $"Quantized activations times weights of {program.CodeBits} bits, in groups of {1 << program.GroupBits}.",
            TargetSummary.Lines(product),
            Stages(product),
            writer => WriteStages(product, writer));
    }

    /// <summary>All stages, in the order in which a call may run them.</summary>
    private static IReadOnlyList<CompiledStage> Stages(CompiledProduct product)
    {
        var stages = new List<CompiledStage>();
        if (product.Tables.Count > 0) stages.Add(Stage(product, "Tables", "Makes tables of quantized activations.", product.Tables, 0));
        if (product.Pairs.Count > 0) stages.Add(Stage(product, "Pairs", "Widens quantized activations to pairs of 16 bits.", product.Pairs, 0));
        foreach (var (variant, targets) in product.Products) stages.Add(Stage(product, variant.Name, Summary(variant), targets, Work(product.Program, variant.Rows)));
        if (product.Combine.Count > 0) stages.Add(Stage(product, "Combine", "Adds the sums of the chunks of k.", product.Combine, 0));
        return stages;
    }

    private static void WriteStages(CompiledProduct product, CodeWriter writer)
    {
        WritePrepared("Tables", product.Tables, TableBytes(product.Program), writer);
        WritePrepared("Pairs", product.Pairs, VectorPairs.WordsPerGroup(product.Program) * sizeof(int), writer);
        if (product.Combine.Count > 0) writer.Line($"private static readonly KernelStage CombineStage = {KernelStage("Combine", product.Combine)};").Line();
        writer.Line("internal static readonly ProductStage[] Products =");
        writer.Line("[");
        foreach (var (variant, targets) in product.Products) writer.Line($"    new ProductStage({variant.Rows}, {KernelStage(variant.Name, targets)}{Options(variant)}),");
        writer.Line("];");
    }

    private static void WritePrepared(string stage, IReadOnlyList<CompiledTarget> targets, long bytes, CodeWriter writer)
    {
        if (targets.Count > 0) writer.Line($"private static readonly PreparedStage Prepared{stage} = new PreparedStage({KernelStage(stage, targets)}, {bytes});").Line();
    }

    private static string KernelStage(string stage, IReadOnlyList<CompiledTarget> targets) =>
        $"KernelStage.{(targets.Any(target => target.Target.IsVector) ? $"Of<{SharedStage.BodyName(stage)}>" : "OfDevices")}({stage}{ProductSlots.Arguments(targets[0].Program)})";

    private static string Options(ProductVariant variant) =>
        (variant.Reads == ActivationForm.Codes ? "" : $", Prepared{variant.Reads}")
        + (variant.SplitsChunks ? ", Combine: CombineStage" : "")
        + (variant.FromRows is { } rows ? $", FromRows: {rows}" : "")
        + (variant.Needs is { } needs ? $", Needs: DeviceFeatures.{needs}" : "")
        + (variant.Lacks is { } lacks ? $", Lacks: DeviceFeatures.{lacks}" : "");

    private static string Summary(ProductVariant variant) =>
        (variant.Rows == 1 ? "Multiplies one row of quantized activations by packed weights" : $"Multiplies {variant.Rows} rows of quantized activations at a time by packed weights")
        + (variant.Reads == ActivationForm.Pairs ? ", on processors without dot products of four bytes" : "")
        + (variant.UsesMatrices ? ", by matrix instructions" : "")
        + (variant.SplitsChunks ? ", a chunk of k a thread block." : ".");

    private static CompiledStage Stage(CompiledProduct product, string field, string summary, IReadOnlyList<CompiledTarget> targets, long work) => new(
        field,
        $"Multiply{product.Program.CodeBits}{field}",
        summary,
        [$"extents: {targets[0].Program.Extents}"],
        [.. targets[0].Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand)
            .Select(buffer => CompiledStage.Operand(buffer.Name, buffer.Type, 0, buffer.IsWritten))],
        $"workPerTile: {work}",
        targets);

    /// <summary>The bytes of a row block's codes in a group, and two operations a multiply-add of which sixteen take the time of one other.</summary>
    private static long Work(ProductProgram product, int rows) =>
        (ProductProgram.RowBlock * (1L << product.GroupBits) * product.CodeBits / 8) + (rows * ProductProgram.RowBlock * (1L << product.GroupBits) / 8);

    /// <summary>The bytes of a group's tables.</summary>
    private static long TableBytes(ProductProgram product) => product.WordsPerGroup * ProductTables.SplitWords * sizeof(int);
}
