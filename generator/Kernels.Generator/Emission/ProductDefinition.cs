using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The static definition of a product: its stages, and the weights that it reads.</summary>
internal static class ProductDefinition
{
    public static void Write(LutGemmSpec spec, CompiledProduct product, CodeWriter writer)
    {
        var name = Identifier.Plain(spec.Method.Name);
        var stages = Stages(spec, product);
        writer.Line($"/// <summary>What the runtime knows of {name}.</summary>");
        writer.Block($"file static class {GeneratedNames.Of(spec.Method).SimpleDefinition}", () =>
        {
            foreach (var stage in stages)
            {
                StageDefinition.Write(stage, writer);
                writer.Line();
            }

            WriteInfo(spec, name, product, writer);
        });
    }

    /// <summary>All stages, in the order in which a call may run them.</summary>
    public static IReadOnlyList<CompiledStage> Stages(LutGemmSpec spec, CompiledProduct product)
    {
        var name = Identifier.Plain(spec.Method.Name);
        var stages = new List<CompiledStage>
        {
            KernelDefinition.Stage(LutGemmProduct.Activations(spec), product.Row, product.Activations, "Activations", $"{name}Activations"),
        };
        if (product.Tables.Count > 0)
        {
            stages.Add(Stage("Tables", $"{name}Tables", "Makes tables of quantized activations.", product.Tables, 0));
        }

        if (product.Pairs.Count > 0)
        {
            stages.Add(Stage("Pairs", $"{name}Pairs", "Widens quantized activations to pairs of 16 bits.", product.Pairs, 0));
        }

        foreach (var (variant, targets) in product.Products)
        {
            stages.Add(Stage(variant.Name, name + variant.Name, Summary(variant), targets, Work(product.Program, variant.Rows)));
        }

        stages.Add(Stage("Combine", $"{name}Combine", "Adds the sums of the chunks of k.", product.Combine, 0));
        return stages;
    }

    private static string Summary(ProductVariant variant) =>
        (variant.Rows == 1 ? "Multiplies one row of quantized activations by packed weights" : $"Multiplies {variant.Rows} rows of quantized activations at a time by packed weights")
        + (variant.ReadsPairs ? ", on processors without dot products of four bytes." : ".");

    /// <summary>The struct that holds a stage's CPU bodies.</summary>
    public static string BodyName(LutGemmSpec spec, CompiledStage stage) => Identifier.Plain(spec.Method.Name) + stage.Field + "Body";

    private static CompiledStage Stage(string field, string name, string summary, IReadOnlyList<CompiledTarget> targets, long work) => new(
        field,
        name,
        summary,
        [$"extents: {targets[0].Program.Extents}"],
        [.. targets[0].Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand)
            .Select(buffer => CompiledStage.Operand(buffer.Name, Type(buffer.Type), 0, buffer.IsWritten))],
        $"workPerTile: {work}",
        targets);

    /// <summary>The bytes of a row block's codes in a group, and two operations a multiply-add of which sixteen take the time of one other.</summary>
    private static long Work(ProductProgram product, int rows) =>
        (ProductProgram.RowBlock * (1L << product.GroupBits) * product.CodeBits / 8) + (rows * ProductProgram.RowBlock * (1L << product.GroupBits) / 8);

    /// <summary>The bytes of a group's tables.</summary>
    private static long TableBytes(ProductProgram product) => product.WordsPerGroup * ProductTables.SplitWords * sizeof(int);

    private static void WriteInfo(LutGemmSpec spec, string name, CompiledProduct product, CodeWriter writer)
    {
        var format = spec.Format;
        writer.Line("internal static readonly global::Kernels.LutGemmInfo Kernel = new(");
        writer.Line($"    contract: {GeneratorVersion.Contract},");
        writer.Line($"    name: \"{name}\",");
        writer.Line($"    summary: \"{SpecDescription.Of(spec)}\",");
        writer.Line($"    parameters: new ProductParameters({Parameters(spec.Method)}),");
        writer.Line("    weights: new WeightsDescription(");
        writer.Line($"        Format: \"{format.DisplayName}\",");
        writer.Line($"        CodeBits: {format.StorageBits}, Minimum: {format.Minimum}, Maximum: {format.Maximum}, Largest: {Number(format.Largest)}, Offset: {Number(format.Offset)}, ZeroCode: {format.ZeroCode}, Statistic: {(int)format.Statistic},");
        writer.Line($"        ScaleType: KernelElementType.{Type(spec.ScaleType)}, GroupSize: {spec.GroupSize}, Rotation: {spec.Rotation}, RowLength: {spec.RowLength},");
        writer.Line($"        SignPlacement: {(spec.Signs is null ? 0 : spec.Signs.Before ? 1 : 2)}, Seed: {(spec.Signs?.Seed ?? 0).ToString(CultureInfo.InvariantCulture)}),");
        writer.Line($"    activations: KernelStage.Of<{name}ActivationsBody>(Activations),");
        writer.Line(product.Tables.Count > 0
            ? $"    tables: new PreparedStage(KernelStage.Of<{name}TablesBody>(Tables), {TableBytes(product.Program)}),"
            : "    tables: null,");
        writer.Line(product.Pairs.Count > 0
            ? $"    pairs: new PreparedStage(KernelStage.Of<{name}PairsBody>(Pairs), {VectorPairs.WordsPerGroup(product.Program) * sizeof(int)}),"
            : "    pairs: null,");
        writer.Line("    products:");
        writer.Line("    [");
        foreach (var (variant, targets) in product.Products)
        {
            var combine = targets.Any(target => target.Program.Buffers.Any(buffer => buffer.Name == "partials")) ? "KernelStage.OfDevices(Combine)" : "null";
            var stage = targets.Any(target => target.Target.IsVector) ? $"Of<{name}{variant.Name}Body>" : "OfDevices";
            writer.Line($"        new ProductStage({variant.Rows}, KernelStage.{stage}({variant.Name}), {combine}, ReadsPairs: {(variant.ReadsPairs ? "true" : "false")}),");
        }

        writer.Line("    ]);");
    }

    private static string Parameters(MethodSpec method)
    {
        OperandSpec? Find(OperandRole role) => method.Operands.FirstOrDefault(operand => operand.Role == role);
        string Name(OperandSpec operand) => $"\"{Identifier.Plain(operand.Name)}\"";
        var (x, weights, y, bias) = (Find(OperandRole.Source)!, Find(OperandRole.Weights)!, Find(OperandRole.Destination)!, Find(OperandRole.Bias));
        return $"{Name(x)}, KernelElementType.{Type(x.Scalar)}, {Name(weights)}, {Name(y)}, KernelElementType.{Type(y.Scalar)}, {(bias is null ? "null" : Name(bias))}";
    }

    private static string Type(ScalarKind scalar) => scalar == ScalarKind.Half ? "Half" : "Float";

    private static string Type(MemoryType type) => type switch
    {
        MemoryType.F32 => "Float",
        MemoryType.F16 => "Half",
        _ => "Int32",
    };

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";
}
