using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>What codes and what groups have stand for: (code − offset)·(scale·c).</summary>
internal static class DecodedRows
{
    /// <param name="rows">Where to.</param>
    /// <param name="encoding">The encoder's.</param>
    /// <param name="operands">The operands of what decodes.</param>
    /// <param name="c">What scales are multiplied by.</param>
    public static RowValue Load(RowBuilder rows, EncodingSpec encoding, RowOperands operands, ScalarExpression c)
    {
        var groupBits = PowersOfTwo.Log2(encoding.GroupSize);
        var format = encoding.Format;
        var code = rows.Load(operands[OperandRole.Codes], format.IsSigned, "code");
        var scale = rows.Load(operands[OperandRole.Scales], name: "scale");
        var factor = rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(scale), c), "factor");

        var number = format.Shift is { } shift ? Shifted(shift) : Of(ScalarOperator.Multiply, format.Decode.With(_ => Input(code)), Input(factor));
        return rows.Map(RowElement.Number, 0, number);

        // Codes are shifted before they have levels, numbers behind.
        ScalarExpression Shifted(GroupShift shift)
        {
            var stored = rows.Load(operands[shift.Role], name: shift.Name);
            var level = format.Decode.With(_ => shift.Unshifted(Input(code), Input(stored)));
            if (shift.IsOfNumbers) stored = rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(stored), c), "offset");
            return shift.OfLevel(level, Input(factor), Input(stored));
        }
    }
}
