using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The static definition of a kernel: all that the runtime needs to check operands and to launch.</summary>
internal static class KernelDefinition
{
    /// <summary>A stage that works on rows.</summary>
    public static CompiledStage Stage(KernelSpec spec, RowProgram row, IReadOnlyList<CompiledTarget> targets, string field, string name) => new(
        field,
        name,
        spec.Describe(),
        [$"rowLength: {row.RowLength}", $"blocksPerRow: {row.BlocksPerRow}"],
        [.. row.Operands.Select(operand => CompiledStage.Operand(operand.Name, operand.Element, ElementsPerBlock(row, operand), operand.IsOutput, operand.IsShared))],
        $"operationsPerRow: {RowCost.Operations(row)}",
        targets);

    private static int ElementsPerBlock(RowProgram row, RowOperand operand) => operand.IsPacked
        ? (1 << row.BlockBits) * operand.CodeBits / 8
        : 1 << (row.BlockBits - operand.LowBit);
}
