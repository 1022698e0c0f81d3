using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>y = c·H·x: the transform, then one multiplication.</summary>
internal static class HadamardRows
{
    public static RowProgram Compile(HadamardSpec spec)
    {
        var operands = new RowOperands(spec.Method);
        var length = new TransformLength(spec.Length);
        var rows = new RowBuilder();

        var x = rows.Function(rows.Load(operands[OperandRole.Source]), spec.Prologue);
        for (var round = 0; round < spec.Rounds; round++)
        {
            if (spec.Signs is { Before: true } before) x = rows.Signs(x, before.DiagonalOf(round));
            x = rows.Transform(x, length, spec.IsTransposed);
            if (spec.Signs is { Before: false } between && round + 1 < spec.Rounds) x = rows.Signs(x, between.DiagonalOf(round));
        }

        if (Factor(spec) is { } factor)
        {
            var product = ScalarExpression.Of(ScalarOperator.Multiply, RowExpression.Input(x), ScalarExpression.Number(factor));
            x = rows.Map(RowElement.Number, 0, product);
        }

        if (spec.Signs is { Before: false } after) x = rows.Signs(x, after.DiagonalOf(spec.Rounds - 1));
        rows.Store(x, operands[OperandRole.Destination]);
        return rows.Build(length.Blocks, length.BlockBits, operands.All);
    }

    private static float? Factor(HadamardSpec spec) => spec.Scale switch
    {
        ScaleFactor.Orthonormal => TransformLength.InverseSquareRootOf(Enumerable.Repeat(spec.Length, spec.Rounds)),
        ScaleFactor.Inverse => TransformLength.InverseOf(Enumerable.Repeat(spec.Length, spec.Rounds)),
        ScaleFactor.None => null,
        _ => throw new InvalidOperationException($"No factor for {spec.Scale}."),
    };
}
