using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The steps, then one multiplication by the constant that makes rotations orthonormal.</summary>
internal static class RotateRows
{
    public static RowProgram Compile(RotateSpec spec)
    {
        var pipeline = spec.Taken;
        var operands = new RowOperands(spec.Method, pipeline);
        var permutation = PipelineRows.Permutation(pipeline.Steps, operands);
        var isInverse = spec.Way == RotationWay.Inverse;
        var rows = new RowBuilder();

        var x = rows.Function(rows.Load(operands[OperandRole.Source], permutation: isInverse ? null : permutation), spec.Prologue);
        x = PipelineRows.Apply(rows, x, pipeline.Steps, operands);
        if (pipeline.C != 1)
        {
            x = rows.Map(RowElement.Number, 0, ScalarExpression.Of(ScalarOperator.Multiply, RowExpression.Input(x), ScalarExpression.Number(pipeline.C)));
        }

        rows.Store(x, operands[OperandRole.Destination], isInverse ? permutation : null);
        return rows.Build(pipeline.RowLength >> pipeline.BlockBits, pipeline.BlockBits, operands.All);
    }
}
