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
        [.. row.Operands.Select(operand => CompiledStage.Operand(operand.Name, operand.Element, operand.ElementsIn(row.BlockBits), operand.IsOutput, [.. Properties(row, operand)]))],
        $"operationsPerRow: {RowCost.Operations(row)}",
        targets);

    private static IEnumerable<string> Properties(RowProgram row, RowOperand operand)
    {
        if (operand.IsShared) yield return "IsShared = true";
        if (operand.Elements > 0) yield return $"Elements = {operand.Elements}";
        if (operand.IsApart) yield return "IsApart = true";
        if (operand.Largest > 0) yield return $"Largest = {operand.Largest}";
        if (operand.IsScattered) yield return "IsScattered = true";
        if (operand.IsSlots) yield return $"Places = OperandPlaces.{(row.Operands.Any(other => other is { IsScattered: true, IsOutput: true }) ? "OfWrittenRows" : "OfReadRows")}";
        if (row.Operations.OfType<RowOperation.Random>().Any(random => random.Key == operand)) yield return "IsRandomKey = true";
        if (row.Operations.OfType<RowOperation.Load>().Any(load => load.Permutation == operand)) yield return "Places = OperandPlaces.Read";
        if (row.Operations.OfType<RowOperation.Store>().Any(store => store.Permutation == operand)) yield return "Places = OperandPlaces.Written";
    }
}
