using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>The steps of the encoding, what a group's elements share, and the rounded, clamped codes (the rule of docs/numerics.md).</summary>
internal static class RotateQuantizeRows
{
    public static RowProgram Compile(RotateQuantizeSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.Encoding.GroupSize);
        var isRandom = spec.Method.Has(OperandRole.RoundingSeed);
        var encoding = isRandom ? spec.Encoding with { Format = spec.Encoding.Format.RoundedAtRandom } : spec.Encoding;
        var format = encoding.Format;
        var operands = new RowOperands(spec.Method, encoding);
        var rows = new RowBuilder();

        var u = rows.Function(rows.Load(operands[OperandRole.Source], permutation: PipelineRows.Permutation(encoding.Steps, operands)), spec.Prologue);
        u = PipelineRows.Apply(rows, u, encoding.Steps, operands);

        var c = encoding.C;
        if (format.Shift is { IsOfNumbers: true } && c != 1)
        {
            u = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, Input(u), Number(c)));
            c = 1;
        }

        var group = new GroupRows(rows, encoding, operands, u, c, spec.Encoding.Format);
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
        if (inUnits is not null) rows.Store(FittedScale.Define(rows, encoding, group.Scale, inUnits, code, operands[OperandRole.Scales].Element), operands[OperandRole.Scales]);
        if (operands.Has(OperandRole.CodeSums)) rows.Store(rows.Reduce(ReductionKind.Sum, code, groupBits, "codeSum"), operands[OperandRole.CodeSums]);

        return rows.Build(encoding.RowLength >> encoding.BlockBits, encoding.BlockBits, operands.All);

        ScalarExpression AtRandom(ScalarExpression number)
        {
            var clamped = rows.Map(RowElement.Number, 0, number);
            var bits = rows.Random(clamped, operands[OperandRole.RoundingSeed]);
            return format.Code.With(parameter => Input(parameter == 0 ? clamped : bits));
        }
    }
}
