using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.RowPrograms;

/// <summary>The steps between rows and what is quantized of them, either way.</summary>
internal static class PipelineRows
{
    /// <summary>The permutation with which rows are read or written, as all else is done between; null where there is none.</summary>
    public static RowOperand? Permutation(IEnumerable<PipelineStep> steps, RowOperands operands) => steps.OfType<PermutationStep>().Any() ? operands[PermutationStep.Permutation] : null;

    public static RowValue Apply(RowBuilder rows, RowValue x, IEnumerable<PipelineStep> steps, RowOperands operands) =>
        steps.Aggregate(x, (x, step) => Apply(rows, x, step, operands));

    private static RowValue Apply(RowBuilder rows, RowValue x, PipelineStep step, RowOperands operands) => step switch
    {
        PermutationStep => x, // where rows are read or written
        SignStep signs => rows.Signs(x, signs.Signs.DiagonalOf(signs.Round)),
        RotationStep rotation => rows.Transform(x, new TransformLength(rotation.Block), rotation.IsTransposed),
        ScaleStep by => rows.Map(
            RowElement.Number, 0, ScalarExpression.Of(by.Does, RowExpression.Input(x), RowExpression.Input(rows.Load(operands[by.Role])))),
        MatrixStep by => rows.Multiply(x, operands[by.Role], by.FirstBit, by.Bits),
        _ => throw new InvalidOperationException($"No rows take the step {step}."),
    };
}
