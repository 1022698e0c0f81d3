using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>(code − offset)·(scale·c), then the encoder's steps, undone in reverse.</summary>
internal static class DequantizeRotateRows
{
    public static RowProgram Compile(DequantizeRotateSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.Encoding.GroupSize);
        var operands = new RowOperands(spec.Method, spec.Encoding);
        var rows = new RowBuilder();

        var code = rows.Load(operands[OperandRole.Codes], spec.Encoding.Format.IsSigned, "code");
        var scale = rows.Load(operands[OperandRole.Scales], name: "scale");
        var c = Number(spec.Encoding.C);
        var factor = rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(scale), c), "factor");

        var number = spec.Encoding.Format.Shift is { } shift ? Shifted(shift) : Of(ScalarOperator.Multiply, spec.Encoding.Format.Decode.With(_ => Input(code)), Input(factor));
        var u = rows.Map(RowElement.Number, 0, number);

        rows.Store(PipelineRows.Apply(rows, u, spec.Steps, operands), operands[OperandRole.Destination]);

        return rows.Build(spec.Encoding.RowLength >> spec.Encoding.BlockBits, spec.Encoding.BlockBits, operands.All);

        // Codes are shifted before they have levels, numbers behind.
        ScalarExpression Shifted(GroupShift shift)
        {
            var stored = rows.Load(operands[shift.Role], name: shift.Name);
            var level = spec.Encoding.Format.Decode.With(_ => shift.Unshifted(Input(code), Input(stored)));
            if (shift.IsOfNumbers) stored = rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(stored), c), "offset");
            return shift.OfLevel(level, Input(factor), Input(stored));
        }
    }
}
