using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The numbers of codes, then the encoder's steps, undone in reverse.</summary>
internal static class DequantizeRotateRows
{
    public static RowProgram Compile(DequantizeRotateSpec spec)
    {
        var operands = new RowOperands(spec.Method, spec.Encoding);
        var rows = new RowBuilder();
        var u = DecodedRows.Load(rows, spec.Encoding, operands, ScalarExpression.Number(spec.Encoding.C));
        rows.Store(PipelineRows.Apply(rows, u, spec.Steps, operands), operands[OperandRole.Destination], PipelineRows.Permutation(spec.Steps, operands));
        return rows.Build(spec.Encoding.RowLength >> spec.Encoding.BlockBits, spec.Encoding.BlockBits, operands.All);
    }
}
