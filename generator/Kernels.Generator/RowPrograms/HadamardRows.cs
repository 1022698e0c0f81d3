using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>y = c·H·x: butterflies over all index bits, then one multiplication.</summary>
internal static class HadamardRows
{
    public static RowProgram Compile(HadamardSpec spec)
    {
        var operands = new RowOperands(spec.Method);
        var bits = PowersOfTwo.Log2(spec.Length);
        var rows = new RowBuilder();

        var x = rows.Function(rows.Load(operands[OperandRole.Source]), spec.Prologue);
        for (var round = 0; round < spec.Rounds; round++)
        {
            if (spec.Signs is { Before: true } before) x = rows.Signs(x, before.DiagonalOf(round));
            x = rows.Butterflies(x, bits);
            if (spec.Signs is { Before: false } between && round + 1 < spec.Rounds) x = rows.Signs(x, between.DiagonalOf(round));
        }

        if (Factor(spec) is { } factor)
        {
            var product = ScalarExpression.Of(ScalarOperator.Multiply, RowExpression.Input(x), ScalarExpression.Number(factor));
            x = rows.Map(RowElement.Number, 0, product);
        }

        if (spec.Signs is { Before: false } after) x = rows.Signs(x, after.DiagonalOf(spec.Rounds - 1));
        rows.Store(x, operands[OperandRole.Destination]);
        return rows.Build(1, bits, operands.All);
    }

    private static float? Factor(HadamardSpec spec) => spec.Scale switch
    {
        ScaleFactor.Orthonormal => PowersOfTwo.InverseSquareRootOf(spec.Rounds * PowersOfTwo.Log2(spec.Length)),
        ScaleFactor.Inverse => PowersOfTwo.Of(-spec.Rounds * PowersOfTwo.Log2(spec.Length)),
        ScaleFactor.None => null,
        _ => throw new InvalidOperationException($"No factor for {spec.Scale}."),
    };
}
