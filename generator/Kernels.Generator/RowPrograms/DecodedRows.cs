using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>What codes and what groups have stand for: (code − offset)·(scale·c), and what codes of the rest do.</summary>
internal static class DecodedRows
{
    private const int FloatBias = 127;
    private const int FloatFractionBits = 23;

    /// <param name="rows">Where to.</param>
    /// <param name="encoding">The encoder's.</param>
    /// <param name="operands">The operands of what decodes.</param>
    /// <param name="c">What scales are multiplied by.</param>
    public static RowValue Load(RowBuilder rows, EncodingSpec encoding, RowOperands operands, ScalarExpression c)
    {
        var groupBits = PowersOfTwo.Log2(encoding.GroupSize);
        var format = encoding.Format;

        // What groups have as codes comes first: it is reckoned with where groups are in one place.
        var code = format.Scale.Nested is null ? Codes() : null;
        var factor = Times(OfGroups(OperandRole.Scales, "scale"), "factor");
        var shift = format.Shift is { } kind ? OfGroups(kind.Role, kind.Name) : null;
        if (format.Shift is { IsOfNumbers: true }) shift = Times(shift!, "offset");
        code ??= Codes();

        var number = rows.Map(RowElement.Number, 0, NumberOf(format, code, factor, shift));
        if (encoding.Residual is not { } residual) return number;

        var ofResidual = operands.OfResidual;
        var rest = Load(rows, residual, ofResidual, Number(residual.C));
        rest = PipelineRows.Apply(rows, rest, residual.Pipeline.Inverse.Steps, ofResidual);
        return rows.Map(RowElement.Number, 0, Of(ScalarOperator.Add, Input(number), Of(ScalarOperator.Multiply, Input(rest), c)));

        RowValue Codes()
        {
            var stored = rows.Load(operands[OperandRole.Codes], format.IsSigned, "code");
            return operands.Has(OperandRole.Bits) ? Upper(rows, format, stored, operands) : stored;
        }

        RowValue OfGroups(OperandRole role, string name) => !format.IsNested(role) ? rows.Load(operands[role], name: name)
            : role == OperandRole.Scales ? NestedNumbers.Load(rows, format, operands, role, name)
            : rows.Map(RowElement.Number, groupBits, NestedNumbers.Below(NestedNumbers.Load(rows, format, operands, role, name + "Magnitude")), name);

        RowValue Times(RowValue x, string name) => rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(x), c), name);
    }

    /// <summary>The number of a code: codes are shifted before they have levels, numbers behind.</summary>
    public static ScalarExpression NumberOf(FormatSpec format, RowValue code, RowValue factor, RowValue? shift) => format.Shift is { } shifts
        ? shifts.OfLevel(format.Decode.With(_ => shifts.Unshifted(Input(code), Input(shift!))), Input(factor), Input(shift!))
        : Of(ScalarOperator.Multiply, format.Decode.With(_ => Input(code)), Input(factor));

    /// <summary>The nearest code of which only the upper bits are set, halves up, as many of them as the call says.</summary>
    private static RowValue Upper(RowBuilder rows, FormatSpec format, RowValue code, RowOperands operands)
    {
        var kept = Input(rows.LoadElement(operands[OperandRole.Bits], 0, 0, "bits"));
        kept = Of(ScalarOperator.Maximum, Of(ScalarOperator.Minimum, kept, Integer(format.CodeBits)), Integer(1));

        // The lowest bit that is kept, as a power of two: no machine need shift by what it reads.
        var exponent = Of(ScalarOperator.Subtract, Integer(FloatBias + format.CodeBits), kept);
        var power = Of(ScalarOperator.FromBits, Of(ScalarOperator.ShiftLeft, exponent, Integer(FloatFractionBits)));
        var unit = Input(rows.Map(RowElement.Integer, 0, Of(ScalarOperator.RoundToInteger, power), "unit"));

        var end = 1 << (format.IsSigned ? format.CodeBits - 1 : format.CodeBits);
        var rounded = Of(ScalarOperator.Add, Input(code), Of(ScalarOperator.ShiftRight, unit, Integer(1)));
        var upper = Of(ScalarOperator.And, rounded, Of(ScalarOperator.Subtract, Integer(0), unit));
        return rows.Map(RowElement.Integer, 0, Of(ScalarOperator.Minimum, upper, Of(ScalarOperator.Subtract, Integer(end), unit)), "upper");
    }
}
