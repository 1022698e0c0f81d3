using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>The scale of a group that follows from its codes: the one that made them, times a quotient of sums of the numbers, in units of that, and of the codes' levels.</summary>
internal static class FittedScale
{
    /// <param name="rows">Where to.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="scale">The scale that made the codes: NaN or 0 where it does not serve.</param>
    /// <param name="numbers">The numbers in units of it.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="type">The type in which scales are stored.</param>
    public static RowValue Define(RowBuilder rows, EncodingSpec encoding, RowValue scale, RowValue numbers, RowValue codes, ElementType type)
    {
        var groupBits = PowersOfTwo.Log2(encoding.GroupSize);
        var level = rows.Map(RowElement.Number, 0, encoding.Format.Decode.With(_ => Input(codes)), "level");

        // NaN is of groups that have no scale.
        var t = rows.Map(RowElement.Number, 0, OrZero(numbers));
        var (above, below) = encoding.Fit switch
        {
            ScaleFit.LeastSquares => (Products(), Squares(level, "levels")),
            ScaleFit.WeightedLeastSquares => Weighted(),
            ScaleFit.Unbiased => (Squares(t, "squares"), Products()),
            ScaleFit.SameNorm => (Squares(t, "squares"), Squares(level, "levels")),
            _ => throw new InvalidOperationException($"No scale is fitted by {encoding.Fit}."),
        };
        var quotient = Of(ScalarOperator.Divide, above, below);
        if (encoding.Fit == ScaleFit.SameNorm) quotient = Of(ScalarOperator.SquareRoot, quotient);
        var ratio = rows.Map(RowElement.Number, groupBits, quotient, "ratio");

        var fitted = Of(ScalarOperator.Multiply, Input(scale), Input(ratio));
        fitted = Of(ScalarOperator.Maximum, Of(ScalarOperator.Minimum, fitted, Number(type.Largest())), Number(-type.Largest()));
        if (type != ElementType.Float) fitted = Stored(type, fitted);
        var isNumber = Of(ScalarOperator.GreaterOrEqual, Input(scale), Input(scale));
        return rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Choose, isNumber, Of(ScalarOperator.Choose, IsPositive(ratio), fitted, Number(0)), Input(scale)), "fittedScale");

        ScalarExpression Products() => Input(rows.Reduce(ReductionKind.SumOfNumbers, rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(t), Input(level))), groupBits, "products"));

        // Squares of numbers are the weights.
        (ScalarExpression Above, ScalarExpression Below) Weighted()
        {
            var product = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(t), Input(level)));
            var weighted = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Of(ScalarOperator.Multiply, Input(t), Input(t)), Input(product)));
            return (Input(rows.Reduce(ReductionKind.SumOfNumbers, weighted, groupBits, "weightedProducts")), Squares(product, "weightedLevels"));
        }

        ScalarExpression Squares(RowValue x, string name) => Input(rows.Reduce(ReductionKind.SumOfSquares, x, groupBits, name));
    }
}
