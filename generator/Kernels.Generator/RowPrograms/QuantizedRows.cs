using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>What a group's elements share, and the rounded, clamped codes (the rule of docs/numerics.md).</summary>
internal static class QuantizedRows
{
    /// <param name="rows">Where to.</param>
    /// <param name="nearest">The encoding, with codes that are the nearest.</param>
    /// <param name="operands">The encoder's operands.</param>
    /// <param name="u">The numbers to quantize, divided by the constant of the encoding's rotation.</param>
    public static void Store(RowBuilder rows, EncodingSpec nearest, RowOperands operands, RowValue u)
    {
        var isRandom = operands.Has(OperandRole.RoundingSeed);
        var encoding = isRandom ? nearest with { Format = nearest.Format.RoundedAtRandom } : nearest;
        var format = encoding.Format;
        var (c, unscaled) = (encoding.C, u);
        if (format.Shift is { IsOfNumbers: true } && c != 1)
        {
            u = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(u), Number(c)));
            c = 1;
        }

        var group = new GroupRows(rows, encoding, operands, u, c, nearest.Format);
        var number = Of(ScalarOperator.Multiply, group.Shifted(Input(u)), Input(group.Reciprocal));
        ScalarExpression position;
        RowValue? inUnits = null;
        if (operands[OperandRole.Scales].IsOutput)
        {
            if (encoding.Fit != ScaleFit.None) number = Input(inUnits = rows.Map(RowElement.Number, 0, number));
            group.Store(operands);
            position = rows.Apply(format.Encode, number);
        }
        else
        {
            // Nobody has looked at these elements: NaN has no place among the levels.
            number = Input(rows.Map(RowElement.Number, 0, number));
            position = Of(ScalarOperator.Choose, Of(ScalarOperator.GreaterOrEqual, number, number), rows.Apply(format.Encode, number), group.Zero);
        }

        position = Of(ScalarOperator.Maximum, position, Input(group.Lowest));
        position = Of(ScalarOperator.Minimum, position, Input(group.Highest));
        var code = rows.Map(RowElement.Integer, 0, group.Code(isRandom ? AtRandom(position) : rows.Apply(format.Code, position)), "code");
        rows.Store(code, operands[OperandRole.Codes]);
        var scale = group.Scale;
        if (inUnits is not null)
        {
            scale = FittedScale.Define(rows, encoding, group.Scale, inUnits, code, operands[OperandRole.Scales].Element);
            rows.Store(scale, operands[OperandRole.Scales]);
        }

        if (operands.Has(OperandRole.CodeSums)) rows.Store(rows.Reduce(ReductionKind.Sum, code, PowersOfTwo.Log2(encoding.GroupSize), "codeSum"), operands[OperandRole.CodeSums]);
        if (encoding.Residual is { } residual) StoreRest(residual, DecodedRows.NumberOf(format, code, scale, group.Shift));

        // What the numbers are more than the codes stand for.
        void StoreRest(EncodingSpec residual, ScalarExpression known)
        {
            var ofResidual = operands.OfResidual;
            var number = encoding.C == 1 ? Input(unscaled) : Of(ScalarOperator.Multiply, Input(unscaled), Number(encoding.C));
            var rest = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Subtract, number, known), "rest");
            Store(rows, residual, ofResidual, PipelineRows.Apply(rows, rest, residual.Steps, ofResidual));
        }

        ScalarExpression AtRandom(ScalarExpression number)
        {
            var clamped = rows.Map(RowElement.Number, 0, number);
            var bits = rows.Random(clamped, operands[OperandRole.RoundingSeed]);
            return format.Code.With(parameter => Input(parameter == 0 ? clamped : bits));
        }
    }
}
