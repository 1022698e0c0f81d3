using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The static definition of a kernel: all that the runtime needs to check operands and to launch.</summary>
internal static class KernelDefinition
{
    public static void Write(KernelSpec spec, RowProgram row, IReadOnlyList<CompiledTarget> targets, CodeWriter writer)
    {
        var names = GeneratedNames.Of(spec.Method);
        var name = Identifier.Plain(spec.Method.Name);
        writer.Line($"/// <summary>What the runtime knows of {name}.</summary>");
        writer.Block($"file static class {names.SimpleDefinition}", () =>
        {
            writer.Line("internal static readonly global::Kernels.KernelInfo Kernel = new(");
            writer.Line($"    contract: {GeneratorVersion.Contract},");
            writer.Line($"    name: \"{name}\",");
            writer.Line($"    summary: \"{SpecDescription.Of(spec)}\",");
            writer.Line($"    rowLength: {row.RowLength},");
            writer.Line($"    blocksPerRow: {row.BlocksPerRow},");
            writer.Line("    operands:");
            writer.Line("    [");
            foreach (var operand in row.Operands)
            {
                writer.Line($"        new KernelOperand(\"{Identifier.Plain(operand.Name)}\", KernelElementType.{Type(operand)}, {ElementsPerBlock(row, operand)}, {(operand.IsOutput ? "true" : "false")}),");
            }

            writer.Line("    ],");
            writer.Line("    cpu: new CpuPlan(");
            var vectors = targets.Where(target => target.Target.IsVector).ToList();
            foreach (var target in vectors)
            {
                var end = target == vectors[vectors.Count - 1] ? ")," : ",";
                writer.Line($"        new CpuTile({target.Program.TileBlocks}, {Bytes(target.Program, MemorySpace.Scratch)}){end}");
            }

            foreach (var text in DeviceText.All) writer.Line($"    {text.Argument}: {Program(text, targets)},");
            writer.Line($"    operationsPerRow: {RowCost.Operations(row)});");
            foreach (var text in DeviceText.All)
            {
                if (Find(text, targets) is not { } target) continue;
                writer.Line();
                writer.Line($"private const string {text.Constant} =");
                writer.Line("    \"\"\"");
                writer.Indented(() => writer.Lines(text.Print(target.Program)));
                writer.Line("    \"\"\";");
            }
        });
    }

    private static string Program(DeviceText text, IReadOnlyList<CompiledTarget> targets) => Find(text, targets) is not { } target
        ? "null"
        : $"new GpuProgram({text.Constant}, [new GpuStage(\"{target.Program.Name}\", {target.Program.Lanes}, {target.Program.TileBlocks}, {Bytes(target.Program, MemorySpace.Shared)})])";

    private static CompiledTarget? Find(DeviceText text, IReadOnlyList<CompiledTarget> targets) =>
        targets.FirstOrDefault(target => target.Target.Name == text.Target);

    private static int Bytes(TileProgram program, MemorySpace space) => program.Buffers.Where(buffer => buffer.Space == space).Sum(buffer => buffer.Bytes);

    private static string Type(RowOperand operand) => operand.Storage switch
    {
        RowStorage.Float => "Float",
        RowStorage.Half => "Half",
        _ => "Byte",
    };

    private static int ElementsPerBlock(RowProgram row, RowOperand operand) => operand.Storage == RowStorage.Codes
        ? (1 << row.BlockBits) * operand.CodeBits / 8
        : 1 << (row.BlockBits - operand.LowBit);
}
