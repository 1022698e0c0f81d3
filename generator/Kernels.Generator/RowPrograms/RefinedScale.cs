using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>
/// A group's scale, and its smallest number where it has such, of least squared error: what the codes that one makes ask for, then what the codes of that ask for. Each of both steps makes the error smaller.
/// </summary>
/// <param name="rows">Where to.</param>
/// <param name="encoding">The encoding, with codes that are the nearest.</param>
/// <param name="numbers">The numbers, divided by <paramref name="c"/>.</param>
/// <param name="c">The constant of the rotation that they are yet to be multiplied by.</param>
internal sealed class RefinedScale(RowBuilder rows, EncodingSpec encoding, RowValue numbers, float c)
{
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
            var t = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Choose, Of(ScalarOperator.GreaterOrEqual, Input(inUnits), Input(inUnits)), Input(inUnits), Number(0)));
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
    private RowValue Scaled(RowValue scale, RowValue t, RowValue level)
    {
        var ratio = Define("refiningRatio", Of(ScalarOperator.Divide, Products(t, level), Squares(level)));
        return Define("refinedScale", Of(ScalarOperator.Choose, Serves(ratio), Of(ScalarOperator.Multiply, Input(scale), Input(ratio)), Input(scale)));
    }

    /// <summary>t ≈ ρ·level + b: the scale times ρ, and the smallest number with b of it more, but where that is to be at most 0 and is not: then it is 0.</summary>
    private (RowValue Scale, RowValue Smallest) Shifted(RowValue scale, RowValue smallest, RowValue reciprocal, RowValue t, RowValue level)
    {
        var (ofLevels, ofNumbers, squares, products) = (Sum(level, "sumOfLevels"), Sum(t, "sumOfNumbers"), Squares(level), Products(t, level));
        var n = Number(encoding.GroupSize);
        var determinant = Define("determinant", Difference(n, squares, ofLevels, ofLevels));
        var ratio = Define("refiningRatio", Of(ScalarOperator.Divide, Difference(n, products, ofNumbers, ofLevels), Input(determinant)));
        var shift = Of(ScalarOperator.Divide, Difference(squares, ofNumbers, ofLevels, products), Input(determinant));
        var shifted = Define("shiftedSmallest", Of(ScalarOperator.Add, Input(smallest), Of(ScalarOperator.Multiply, shift, Input(scale))));
        if (encoding.Format.IsNested(encoding.Format.Shift!.Role))
        {
            var isAbove = Of(ScalarOperator.Greater, Input(shifted), Number(0));
            var inUnits = Of(ScalarOperator.Multiply, Input(smallest), Input(reciprocal));
            var fromZero = Of(ScalarOperator.Divide, Of(ScalarOperator.Add, products, Of(ScalarOperator.Multiply, inUnits, ofLevels)), squares);
            ratio = Define("refiningRatio", Of(ScalarOperator.Choose, isAbove, fromZero, Input(ratio)));
            shifted = Define("shiftedSmallest", Of(ScalarOperator.Choose, isAbove, Number(0), Input(shifted)));
        }

        var serves = Serves(ratio);
        return (
            Define("refinedScale", Of(ScalarOperator.Choose, serves, Of(ScalarOperator.Multiply, Input(scale), Input(ratio)), Input(scale))),
            Define("refinedSmallest", Of(ScalarOperator.Choose, serves, Input(shifted), Input(smallest))));
    }

    /// <summary>x·y − z·w.</summary>
    private static ScalarExpression Difference(ScalarExpression x, ScalarExpression y, ScalarExpression z, ScalarExpression w) =>
        Of(ScalarOperator.Subtract, Of(ScalarOperator.Multiply, x, y), Of(ScalarOperator.Multiply, z, w));

    /// <summary>Whether a ratio is above 0 and finite, which NaN is not.</summary>
    private static ScalarExpression Serves(RowValue ratio) =>
        Of(ScalarOperator.Both, Of(ScalarOperator.Greater, Input(ratio), Number(0)), Of(ScalarOperator.Greater, Number(float.PositiveInfinity), Input(ratio)));

    private ScalarExpression Products(RowValue t, RowValue level) => Sum(rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(t), Input(level))), "products");

    private ScalarExpression Squares(RowValue level) => Input(rows.Reduce(ReductionKind.SumOfSquares, level, groupBits, "squares"));

    private ScalarExpression Sum(RowValue x, string name) => Input(rows.Reduce(ReductionKind.SumOfNumbers, x, groupBits, name));

    private RowValue Define(string name, ScalarExpression expression) => rows.Map(RowElement.Number, groupBits, expression, name);
}
