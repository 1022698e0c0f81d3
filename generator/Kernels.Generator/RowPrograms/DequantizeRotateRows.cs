using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>(code − offset)·(scale·c), then the encoder's steps, undone in reverse.</summary>
internal static class DequantizeRotateRows
{
    public static RowProgram Compile(DequantizeRotateSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.Encoding.GroupSize);
        var operands = new RowOperands(spec.Method, groupBits, spec.Encoding.Format.StorageBits);
        var rows = new RowBuilder();

        var code = rows.Load(operands[OperandRole.Codes], spec.Encoding.Format.IsSigned, "code");
        var scale = rows.Load(operands[OperandRole.Scales], name: "scale");
        var c = Number(PowersOfTwo.InverseSquareRoot(spec.Encoding.Rotation));
        var factor = rows.Map(RowElement.Number, groupBits, Of(ScalarOperator.Multiply, Input(scale), c), "factor");

        var zero = operands.Has(OperandRole.ZeroPoints) ? rows.Load(operands[OperandRole.ZeroPoints], name: "zeroPoint") : null;
        var level = spec.Encoding.Format.Decode.With(parameter => Input(parameter == 0 ? code : zero!));
        var u = rows.Map(RowElement.Number, 0, Of(ScalarOperator.Multiply, level, Input(factor)));

        rows.Store(PipelineRows.Apply(rows, u, spec.Steps, operands), operands[OperandRole.Destination]);

        var blockBits = Math.Max(groupBits, PowersOfTwo.Log2(spec.Encoding.Rotation));
        return rows.Build(spec.Encoding.RowLength >> blockBits, blockBits, operands.All);
    }
}
