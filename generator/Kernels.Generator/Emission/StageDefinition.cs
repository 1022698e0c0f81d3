using Kernels.Generator.Lowering;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The static definition of a stage: all that the runtime needs to launch it.</summary>
internal static class StageDefinition
{
    public static void Write(CompiledStage stage, CodeWriter writer)
    {
        writer.Line($"internal static readonly global::Kernels.KernelInfo {(stage.Field.Length == 0 ? "Kernel" : stage.Field)} = new(");
        writer.Line($"    contract: {GeneratorVersion.Contract},");
        writer.Line($"    name: \"{stage.Name}\",");
        writer.Line($"    summary: \"{stage.Summary}\",");
        foreach (var argument in stage.Shape) writer.Line($"    {argument},");
        writer.Line("    operands:");
        writer.Line("    [");
        foreach (var operand in stage.Operands) writer.Line($"        {operand},");
        writer.Line("    ],");
        WritePlan(stage, writer);
        foreach (var text in DeviceText.All) writer.Line($"    {text.Argument}: {Program(text, stage)},");
        writer.Line($"    {stage.Cost});");
        foreach (var text in DeviceText.All)
        {
            if (stage.Find(text) is not { } target) continue;
            writer.Line();
            writer.Line($"private static ReadOnlySpan<byte> {stage.Field}{text.Constant} =>");
            writer.Line("    \"\"\"");
            writer.Unindented(text.Print(target.Program) + "\"\"\"u8;\n");
        }
    }

    private static void WritePlan(CompiledStage stage, CodeWriter writer)
    {
        if (stage.Widths.Count == 0)
        {
            writer.Line("    cpu: null,");
            return;
        }

        writer.Line("    cpu: new CpuPlan(");
        foreach (var (width, body) in stage.Bodies)
        {
            var end = width == TargetDescriptions.Vectors.Last() ? ")," : ",";
            writer.Line($"        new CpuTile({body.Program.TileBlocks}, {CompiledStage.Bytes(body.Program, MemorySpace.Scratch)}){end}");
        }
    }

    private static string Program(DeviceText text, CompiledStage stage) => stage.Find(text) is not { } target
        ? "null"
        : $"new GpuProgram(static () => {stage.Field}{text.Constant}, [new GpuStage(\"{target.Program.Name}\", {target.Program.Lanes}, {target.Program.TileBlocks}, {CompiledStage.Bytes(target.Program, MemorySpace.Shared)})])";
}
