using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
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

        // What groups have as codes comes first: it is reckoned with where groups are in one place.
        var code = format.Scale.Nested is null ? Codes() : null;
        var factor = Times(OfGroups(OperandRole.Scales, "scale"), "factor");
        var shift = format.Shift is { } kind ? OfGroups(kind.Role, kind.Name) : null;
        if (format.Shift is { IsOfNumbers: true }) shift = Times(shift!, "offset");
        code ??= Codes();

        // Codes are shifted before they have levels, numbers behind.
        var number = format.Shift is { } shifts
            ? shifts.OfLevel(format.Decode.With(_ => shifts.Unshifted(Input(code), Input(shift!))), Input(factor), Input(shift!))
            : Of(ScalarOperator.Multiply, format.Decode.With(_ => Input(code)), Input(factor));
        return rows.Map(RowElement.Number, 0, number);

        RowValue Codes() => rows.Load(operands[OperandRole.Codes], format.IsSigned, "code");

        RowValue OfGroups(OperandRole role, string name) => !format.IsNested(role) ? rows.Load(operands[role], name: name)
            : role == OperandRole.Scales ? NestedNumbers.Load(rows, format, operands, role, name)
            : rows.Map(RowElement.Number, groupBits, NestedNumbers.Below(NestedNumbers.Load(rows, format, operands, role, name + "Magnitude")), name);

        RowValue Times(RowValue x, string name) => rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(x), c), name);
    }
}
