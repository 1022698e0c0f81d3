using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>
/// A group's scale, and its smallest number where it has such, of least squared error: what the codes that one makes ask for, then what the codes of that ask for.
/// </summary>
/// <param name="rows">Where to.</param>
/// <param name="encoding">The encoding, with codes that are the nearest.</param>
/// <param name="numbers">The numbers, divided by <paramref name="c"/>.</param>
/// <param name="c">The constant of the rotation that they are yet to be multiplied by.</param>
internal sealed class RefinedScale(RowBuilder rows, EncodingSpec encoding, RowValue numbers, float c)
{
    /// <summary>Of N·Σ l², how much N·Σ l² − (Σ l)² is at least, so that rounding leaves some of it.</summary>
    private const float LeastDeterminant = 1f / (1 << 16);

    private readonly FormatSpec format = encoding.Format;
    private readonly int groupBits = PowersOfTwo.Log2(encoding.GroupSize);

    /// <summary>The scale, and the smallest number; as they were where no codes ask for others.</summary>
    /// <param name="scale">The scale to begin with.</param>
    /// <param name="smallest">The smallest number to begin with, or null; as long as one is stored as a code, it is at most 0.</param>
    public (RowValue Scale, RowValue? Smallest) From(RowValue scale, RowValue? smallest)
    {
        for (var round = 0; round < encoding.Refinements; round++)
        {
            var reciprocal = Define("refiningReciprocal", Of(ScalarOperator.Divide, Number(c), Input(scale)));
            var inUnits = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, smallest is null ? Input(numbers) : Of(ScalarOperator.Subtract, Input(numbers), Input(smallest)), Input(reciprocal)));

            // NaN is of groups that have no scale.
            var t = rows.Map(RowElement.Number, 0, OrZero(inUnits));
            var level = Level(t);
            (scale, smallest) = smallest is null ? (Scaled(scale, t, level), null) : Shifted(scale, smallest, reciprocal, t, level);
        }

        return (scale, smallest);
    }

    /// <summary>The level of the code that a number in units of the scale gets.</summary>
    private RowValue Level(RowValue t)
    {
        var position = rows.Apply(format.Encode, Input(t));
        position = Of(ScalarOperator.Minimum, Of(ScalarOperator.Maximum, position, Number(format.Positions.Lowest)), Number(format.Positions.Highest));
        var code = rows.Map(RowElement.Integer, 0, rows.Apply(format.Code, position));
        return rows.Map(RowElement.Number, 0, format.Decode.With(_ => Input(code)));
    }

    /// <summary>t ≈ ρ·level: the scale times ρ.</summary>
    private RowValue Scaled(RowValue scale, RowValue t, RowValue level) =>
        Times(scale, Define("refiningRatio", Of(ScalarOperator.Divide, Products(t, level), Squares(level))));

    /// <summary>
    /// t ≈ ρ·level + b: the scale times ρ, and the smallest number with b of it more. As levels may differ little, sums are of what t is more than its level. Where they do not tell the two apart, or the smallest number
    /// is to be at most 0 and is not, that stays, or is 0, and ρ is of the scale alone.
    /// </summary>
    private (RowValue Scale, RowValue Smallest) Shifted(RowValue scale, RowValue smallest, RowValue reciprocal, RowValue t, RowValue level)
    {
        var rest = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Subtract, Input(t), Input(level)));
        var (ofLevels, ofRest, squares, products) = (Sum(level, "sumOfLevels"), Sum(rest, "sumOfRest"), Squares(level), Products(rest, level));
        var n = Number(encoding.GroupSize);
        var all = Of(ScalarOperator.Multiply, n, squares);
        var determinant = Define("determinant", Of(ScalarOperator.Subtract, all, Of(ScalarOperator.Multiply, ofLevels, ofLevels)));
        var isTold = Of(ScalarOperator.Greater, Input(determinant), Of(ScalarOperator.Multiply, all, Number(LeastDeterminant)));

        var own = OneMore(products, squares);
        var ratio = Of(ScalarOperator.Choose, isTold, OneMore(Difference(n, products, ofRest, ofLevels), Input(determinant)), own);
        var shift = Of(ScalarOperator.Divide, Difference(squares, ofRest, ofLevels, products), Input(determinant));
        var shifted = Of(ScalarOperator.Choose, isTold, Of(ScalarOperator.Add, Input(smallest), Of(ScalarOperator.Multiply, shift, Input(scale))), Input(smallest));
        if (format.IsNested(format.Shift!.Role))
        {
            var moved = Define("shiftedSmallest", shifted);
            var isAbove = Of(ScalarOperator.Greater, Input(moved), Number(0));
            var inUnits = Of(ScalarOperator.Multiply, Input(smallest), Input(reciprocal));
            ratio = Of(ScalarOperator.Choose, isAbove, OneMore(Of(ScalarOperator.Add, products, Of(ScalarOperator.Multiply, inUnits, ofLevels)), squares), ratio);
            shifted = Of(ScalarOperator.Choose, isAbove, Number(0), Input(moved));
        }

        var rho = Define("refiningRatio", ratio);
        return (Times(scale, rho), Define("refinedSmallest", Of(ScalarOperator.Choose, IsPositive(rho), shifted, Input(smallest))));
    }

    /// <summary>The scale times a ratio that is above 0 and finite; otherwise as it is.</summary>
    private RowValue Times(RowValue scale, RowValue ratio) =>
        Define("refinedScale", Of(ScalarOperator.Choose, IsPositive(ratio), Of(ScalarOperator.Multiply, Input(scale), Input(ratio)), Input(scale)));

    /// <summary>1 + x ÷ y.</summary>
    private static ScalarExpression OneMore(ScalarExpression x, ScalarExpression y) => Of(ScalarOperator.Add, Number(1), Of(ScalarOperator.Divide, x, y));

    /// <summary>x·y − z·w.</summary>
    private static ScalarExpression Difference(ScalarExpression x, ScalarExpression y, ScalarExpression z, ScalarExpression w) =>
        Of(ScalarOperator.Subtract, Of(ScalarOperator.Multiply, x, y), Of(ScalarOperator.Multiply, z, w));

    private ScalarExpression Products(RowValue t, RowValue level) => Sum(rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(t), Input(level))), "products");

    private ScalarExpression Squares(RowValue level) => Input(rows.Reduce(ReductionKind.SumOfSquares, level, groupBits, "squares"));

    private ScalarExpression Sum(RowValue x, string name) => Input(rows.Reduce(ReductionKind.SumOfNumbers, x, groupBits, name));

    private RowValue Define(string name, ScalarExpression expression) => rows.Map(RowElement.Number, groupBits, expression, name);
}
