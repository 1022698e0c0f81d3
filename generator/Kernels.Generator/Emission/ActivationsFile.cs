using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.Emission;

/// <summary>The generated file of the stage that quantizes a product's activations.</summary>
internal static class ActivationsFile
{
    public static string Write(RotateQuantizeSpec spec, RowProgram row, IReadOnlyList<CompiledTarget> targets)
    {
        var stage = KernelDefinition.Stage(spec, row, targets, "Activations", "Activations");
        return SharedStage.Write(
            SharedStage.Activations(spec),
            $"The activations of a product: {spec.Describe()}",
            TargetSummary.Lines(row, targets),
            [stage],
            writer => writer.Line($"internal static readonly KernelStage Stage = {StageText.Of(stage, new(GridBlocks.Blocks), Hands(spec), ProductSlots.Arguments(spec.Method.Operands))};"));
    }

    /// <summary>What the stages behind it read: codes of a byte an element, and what groups have.</summary>
    private static IEnumerable<(string Slot, RowExtent Extent, int Bytes)> Hands(RotateQuantizeSpec spec) => spec.Method.Operands.Where(operand => operand.IsOutput).Select(operand => (
        ProductSlots.Of(operand.Role),
        operand.Role.IsOfGroups ? RowExtent.Groups : RowExtent.Inputs,
        operand.Element.Bytes()));
}
