using System.Collections.Generic;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;

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
            writer => writer.Line($"internal static readonly KernelStage Stage = KernelStage.Of<{SharedStage.BodyName(stage.Field)}>({stage.Field}{ProductSlots.Arguments(spec.Method.Operands)});"));
    }
}
